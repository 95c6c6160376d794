"""TF-IDF of words and of characters with a linear SVC, on the folds that it is given; the mark to compare with."""

import json
import os
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC


def pipeline():
    words = TfidfVectorizer(ngram_range=(1, 2))
    characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5))
    return make_pipeline(make_union(words, characters), LinearSVC())


examples = json.load(open(sys.argv[1], encoding="utf-8"))
folds = sorted({example["fold"] for example in examples})
right = 0
seconds = 0.0
for fold in folds:
    learned = [example for example in examples if example["fold"] != fold]
    asked = [example for example in examples if example["fold"] == fold]
    model = pipeline().fit([example["text"] for example in learned], [example["label"] for example in learned])
    started = time.process_time()
    answers = model.predict([example["text"] for example in asked])
    seconds += time.process_time() - started
    right += sum(answer == example["label"] for answer, example in zip(answers, asked))
print(json.dumps({"accuracy": right / len(examples), "perSecond": len(examples) / seconds}))
