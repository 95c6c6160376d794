export { loadClassifier, shippedModelFile } from '../model/load-classifier.js';
export { Classifier, type Classification } from './classifier.js';
export { findPlaceInText, type PlaceInText } from './find-place-in-text.js';
export type { Flag } from './find-flags.js';
export { foldKey } from './fold-key.js';
export { type Mask, type MaskedText, type MaskKind, maskText } from './mask-text.js';
export { formatModel, type Model, parseModel } from './model.js';
export { type CountSettings, modelFromCounts } from './model-from-counts.js';
export { nearestPlace, type NearestPlace } from './nearest-place.js';
