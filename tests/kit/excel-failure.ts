/** Runs a batch through office.js and gives the code and message it fails with; 「no failure」 where it does not. */
export async function excelFailure(batch: (context: Excel.RequestContext) => unknown): Promise<string> {
  try {
    await Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
  } catch (error) {
    return error instanceof OfficeExtension.Error ? `${error.code} ${error.message}` : String(error);
  }
  return 'no failure';
}
