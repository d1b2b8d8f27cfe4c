/** Named by the types of papaparse, which are written for browsers, and by nothing else here. */
type BufferSource = ArrayBufferView | ArrayBuffer;
