/** An address below /api that is nobody's: programs ask here, and a page would be of no use to them. */
function nothingThere(): Response {
  return new Response("There is nothing at this address.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

export {
  nothingThere as DELETE,
  nothingThere as GET,
  nothingThere as PATCH,
  nothingThere as POST,
  nothingThere as PUT,
};
