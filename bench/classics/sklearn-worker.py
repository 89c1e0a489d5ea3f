"""scikit-learn's side of classics: k-nearest neighbors and a support vector machine on MNIST.

    python3 sklearn-worker.py TRAIN-IMAGES TRAIN-LABELS TEST-IMAGES TEST-LABELS USPS-IMAGES USPS-LABELS THREADS

Files hold bytes without a header; USPS's may be empty. "go METHOD LIMIT TEST" trains method number METHOD on the first LIMIT
training images and predicts the first TEST test images, and then USPS's, which are not timed.
"""

import pathlib
import pickle
import platform
import sys
import time

import numpy
import sklearn
from sklearn.neighbors import KNeighborsClassifier
from sklearn.svm import SVC

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "measure"))
from contender import serve  # noqa: E402


def methods(threads):
    return [
        lambda: KNeighborsClassifier(n_neighbors=3, algorithm="brute", n_jobs=threads),
        lambda: SVC(C=10, kernel="rbf", gamma="scale", cache_size=2000),
    ]


def read(images, labels):
    pixels = numpy.fromfile(images, numpy.uint8).reshape(-1, 784).astype(numpy.float32) / 255
    return pixels, numpy.fromfile(labels, numpy.uint8)


def timed(work):
    seconds, processor = time.perf_counter(), time.process_time()
    result = work()
    return result, {
        "seconds": time.perf_counter() - seconds,
        "processorSeconds": time.process_time() - processor,
    }


def kept_bytes(model):
    """What must be kept to predict. Of neighbors all images, for which a byte a pixel does."""
    if isinstance(model, KNeighborsClassifier):
        return model.n_samples_fit_ * 784
    return len(pickle.dumps(model))


def main(paths, threads):
    train, test, usps = (read(*paths[i : i + 2]) for i in (0, 2, 4))

    def go(method, limit, count):
        model = methods(threads)[method]()
        images, labels = test[0][:count], test[1][:count]
        _, training = timed(lambda: model.fit(train[0][:limit], train[1][:limit]))
        predicted, predicting = timed(lambda: model.predict(images))
        answer = {
            "images": len(images),
            "seconds": training["seconds"] + predicting["seconds"],
            "training": training,
            "predicting": predicting,
            "right": int((predicted == labels).sum()),
            "bytes": kept_bytes(model),
        }
        if len(usps[1]):
            answer["uspsRight"] = int((model.predict(usps[0]) == usps[1]).sum())
        return answer

    serve({"engine": f"scikit-learn {sklearn.__version__}", "language": f"Python {platform.python_version()}"}, go)


if __name__ == "__main__":
    *paths, threads = sys.argv[1:]
    main(paths, int(threads))
