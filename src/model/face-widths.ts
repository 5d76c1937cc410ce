/** How wide the signs of a face are in ems. */
export interface FaceWidths {
  of(sign: string): number;
}

/** A face in its looks. */
export interface FaceLooks {
  readonly plain: FaceWidths;
  readonly bold: FaceWidths;
  readonly italic: FaceWidths;
}

/** The faces of a document. */
export interface Widths {
  readonly serif: FaceLooks;
  readonly sans: FaceLooks;
}
