/** An address below /api that is nobody's: programs ask here, and a page would be of no use to them. */
function nothingThere(): Response {
  return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
}

export {
  nothingThere as DELETE,
  nothingThere as GET,
  nothingThere as PATCH,
  nothingThere as POST,
  nothingThere as PUT,
};
