/** What a line of a plan's body is. */
export type BodyPart =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'item'; readonly level: number | undefined }
  | { readonly kind: 'opening' | 'opening-heading' | 'lead-in' | 'closing' };
