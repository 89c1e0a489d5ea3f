const paths = {
  pen: "M4 20l1-4L16.500 4.500a2.100 2.100 0 0 1 3 3L8 19l-4 1zM14.500 6.500l3 3",
  eraser:
    "M8.500 19.500h11M5 13.500l8.500-8.500a2 2 0 0 1 2.800 0l3.200 3.200a2 2 0 0 1 0 2.800L11 19.500H8L5 16.300a2 2 0 0 1 0-2.800zM10 8.500l6 6",
  undo: "M8 5L4 9l4 4M4 9h10a5.500 5.500 0 0 1 0 11H9",
  redo: "M16 5l4 4-4 4M20 9H10a5.500 5.500 0 0 0 0 11h5",
  clear: "M5 7h14M10 7V4.500h4V7M7 7l1 12.500h8L17 7M10.500 11v5M13.500 11v5",
  copy: "M9 9h10.500v10.500H9zM15 9V4.500H4.500V15H9",
  done: "M5 12.500l4.500 4.500L19 7",
  image: "M4.500 5h15v14h-15zM4.500 16l4.500-4.500 4 4 2.500-2.500 4 4M15 9.200h.1",
  camera:
    "M4 8h3.500L9 5.500h6L16.500 8H20v11H4zM12 16.500a3.300 3.300 0 1 0 0-6.600 3.300 3.300 0 0 0 0 6.600z",
  close: "M6 6l12 12M18 6L6 18",
  settings:
    "M4 7h9M17 7h3M4 17h3M11 17h9M15 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM9 19.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
  history: "M4.500 12a7.500 7.500 0 1 1 2.200 5.300M4.500 19v-4.500H9M12 8v4.500l3 1.700",
  turnLeft: "M4 5v5h5M4.500 10a8 8 0 1 1-.5 4.500",
  turnRight: "M20 5v5h-5M19.500 10a8 8 0 1 0 .5 4.500",
  crop: "M7 2.500V17h14.500M2.500 7H17v14.500",
  keyboard: "M3 6.500h18v11H3zM7 10h.1M11 10h.1M15 10h.1M7 14h10",
  teach:
    "M2.500 9.500L12 5l9.500 4.500L12 14zM6.500 11.500v4.500c3 2.500 8 2.500 11 0v-4.500M21.500 9.500v5.500",
  models: "M4 19.5V4.5M4 19.5h16M7.5 15.5l3.500-5 3.500 2.500 5-7",
  train:
    "M7 6.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM7 17.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM14 12a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM21 12a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM6.700 7.600l3.600 3M6.700 16.400l3.600-3M14 12h3",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing of 24 x 24, for the eye only: the words stand beside it or on its button. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
