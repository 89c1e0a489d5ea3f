"""PyTorch's side of infer-throughput, in whichever of its forms is the fastest at the batch size in question.

Tried are eager mode and TorchScript, frozen and optimized for inference (weights prepacked for oneDNN), each with
channels-last and ordinary memory, before anything is timed for the report.

    python3 pytorch-worker.py IMAGES THREADS
"""

import pathlib
import platform
import sys
import time

import torch
from torch import nn

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "measure"))
from contender import serve  # noqa: E402
from seed_cnn import seed_cnn  # noqa: E402

CALIBRATION_SECONDS = 0.5


def forms(sample):
    """Name, network and images of each form."""
    for name, memory_format in (("channels last", torch.channels_last), ("NCHW", torch.contiguous_format)):
        images = sample.contiguous(memory_format=memory_format)
        network = nn.Sequential(*seed_cnn(), nn.Softmax(dim=1)).eval().to(memory_format=memory_format)
        yield f"eager, {name}", network, images
        frozen = torch.jit.freeze(torch.jit.trace(network, images[:1]))
        yield f"TorchScript frozen, {name}", frozen, images
        optimized = torch.jit.optimize_for_inference(torch.jit.trace(network, images[:1]))
        yield f"TorchScript optimized, {name}", optimized, images


def main(images_path, threads):
    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(1)
    pixels = torch.frombuffer(bytearray(pathlib.Path(images_path).read_bytes()), dtype=torch.uint8)
    sample = pixels.view(-1, 1, 28, 28).to(torch.float32).mul_(1 / 255)
    candidates = list(forms(sample))
    fastest = {}
    place = 0

    def classify(network, images, batch):
        nonlocal place
        if place + batch > len(images):
            place = 0
        probabilities = network(images[place : place + batch])
        place += batch
        if not probabilities[-1, -1].item() >= 0:
            raise ValueError("the model gave no probabilities")

    def speed(network, images, batch):
        for _ in range(5):
            classify(network, images, batch)
        calls, started = 0, time.perf_counter()
        while time.perf_counter() - started < CALIBRATION_SECONDS:
            classify(network, images, batch)
            calls += 1
        return calls / (time.perf_counter() - started)

    @torch.inference_mode()
    def go(batch, calls):
        if batch not in fastest:
            fastest[batch] = max(candidates, key=lambda form: speed(form[1], form[2], batch))
        name, network, images = fastest[batch]
        started = time.perf_counter()
        for _ in range(calls):
            classify(network, images, batch)
        return {"images": calls * batch, "seconds": time.perf_counter() - started, "form": name}

    versions = {"engine": f"PyTorch {torch.__version__}", "language": f"Python {platform.python_version()}"}
    serve(versions, go)


if __name__ == "__main__":
    images, threads = sys.argv[1:]
    main(images, int(threads))
