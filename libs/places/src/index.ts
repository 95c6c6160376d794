export { BoundaryIndex, type PlaceAtPoint } from './boundary-index.js';
export { findPlaceInText, hasBegun, type PlaceInText } from './find-place-in-text.js';
export { type KnownPlaces, type LocatedReport, locateReport, type PlaceGuess, placeOfPoint } from './locate-report.js';
export { metresBetween } from './metres-between.js';
export { nearestPlace, type NearestPlace } from './nearest-place.js';
export { type BoundaryGeometry, BoundaryError, readBoundaries } from './read-boundaries.js';
