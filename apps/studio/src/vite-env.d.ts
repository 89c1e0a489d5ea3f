/// <reference types="vite/client" />

/** Made by build/mnistPart.ts: the addresses of the IDX files of a part of MNIST's training set. */
declare module "virtual:mnist-part" {
  export const images: string;
  export const labels: string;
}

/** The same of a smaller part. */
declare module "virtual:rehearsal-part" {
  export const images: string;
  export const labels: string;
}
