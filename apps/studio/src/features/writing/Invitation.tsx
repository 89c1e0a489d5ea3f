/** What an empty sheet shows: a number as if written, that one may write, and what else one may do. */
export function Invitation() {
  return (
    <div className="invitation" aria-hidden="true">
      <svg viewBox="0 0 300 120" aria-hidden="true">
        <path d="M62 18C52 40 38 58 24 76c18-3 40-4 58-3M70 48c-3 16-5 34-5 54" />
        <path d="M150 20c-22-2-36 20-35 44 1 22 14 38 30 36 18-2 28-24 26-46-2-20-12-33-26-32" />
        <path d="M204 24c20 2 42 1 62-2-12 24-24 48-32 80M218 62c14 0 24-1 38-3" />
      </svg>
      <p>
        Write a number
        <small>or drop, paste or photograph one</small>
      </p>
    </div>
  );
}
