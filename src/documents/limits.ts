/** A larger file is refused as it is: room for a notice with many pictures. */
export const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;

/** A larger text file is refused, and a Word file with more characters: more than a thousand times a long notice. */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024;
