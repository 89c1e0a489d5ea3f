/** What is used of decoders that come without types of their own. */

declare module "libheif-js/libheif-wasm/libheif-bundle.mjs" {
  interface Failure {
    readonly code?: unknown;
    readonly message: string;
  }
  interface Plane {
    readonly id: unknown;
    readonly width: number;
    readonly height: number;
    /** Bytes from row to row. */
    readonly stride: number;
    readonly data: Uint8Array;
  }
  interface Heif {
    heif_context_alloc(): unknown;
    heif_context_read_from_memory(context: unknown, bytes: Uint8Array): Failure;
    heif_js_context_get_primary_image_handle(context: unknown): Failure;
    heif_image_handle_get_width(handle: unknown): number;
    heif_image_handle_get_height(handle: unknown): number;
    heif_js_decode_image2(
      handle: unknown,
      colorspace: unknown,
      chroma: unknown,
    ): Promise<Failure & { readonly channels: readonly Plane[] }>;
    readonly heif_error_code: { readonly heif_error_Ok: unknown };
    readonly heif_colorspace: { readonly heif_colorspace_RGB: unknown };
    readonly heif_chroma: { readonly heif_chroma_interleaved_RGBA: unknown };
    readonly heif_channel: { readonly heif_channel_interleaved: unknown };
  }
  export default function load(options: { print(): void; printErr(): void }): Promise<Heif>;
}

declare module "@cornerstonejs/codec-openjpeg/decodewasmjs" {
  interface FrameInfo {
    readonly width: number;
    readonly height: number;
    readonly bitsPerSample: number;
    readonly componentCount: number;
    readonly isSigned: boolean;
  }
  interface Decoder {
    /** Room for the file in the decoder's memory. */
    getEncodedBuffer(length: number): Uint8Array;
    decode(): void;
    getFrameInfo(): FrameInfo;
    getColorSpace(): number;
    getDecodedBuffer(): Uint8Array;
  }
  export default function load(options: {
    print(): void;
    printErr(): void;
  }): Promise<{ readonly J2KDecoder: new () => Decoder }>;
}
