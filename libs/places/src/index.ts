export { type BoundaryGeometry, BoundaryError, readBoundaries } from './read-boundaries.js';
export { BoundaryIndex, type PlaceAtPoint } from './boundary-index.js';
export { findPlaceInText, type PlaceInText } from './find-place-in-text.js';
export { nearestPlace, type NearestPlace } from './nearest-place.js';
export { type KnownPlaces, type LocatedReport, locateReport, type PlaceGuess, placeOfPoint } from './locate-report.js';
