export interface WriteRequest {
  /** Sec-Fetch-Site, sent by browsers over TLS and to this machine. */
  fetchSite?: string;
  origin?: string;
  /** Scheme, host and port of this product as the caller sees it. */
  ownOrigin: string;
}

/**
 * Whether a write that rides on a cookie comes from our own pages. Programs send neither header and are let through: no
 * web page can make a browser leave both out of a cross-site write.
 */
export function isSameSite({ fetchSite, origin, ownOrigin }: WriteRequest): boolean {
  if (origin !== undefined && origin !== ownOrigin) return false;
  return fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none';
}
