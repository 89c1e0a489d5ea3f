"""PyTorch's side of train-throughput, as fast as PyTorch on a CPU goes without changing what is computed.

Channels-last model and batches, gradients set to none, the optimizer's foreach form, uint8 images kept in one tensor
and gathered by index, denormals flushed to zero, pooling before ReLU (the same values in a quarter of the work, as
Numera's model has it).

    python3 pytorch-worker.py WORKLOAD IMAGES LABELS THREADS BATCH
"""

import pathlib
import platform
import sys
import time

import torch
from torch.nn import functional

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "measure"))
from contender import serve  # noqa: E402
from conv_bn import conv_bn  # noqa: E402
from seed_cnn import seed_cnn  # noqa: E402

WORKLOADS = {"A": seed_cnn, "B": conv_bn}


def read_bytes(path, *shape):
    return torch.frombuffer(bytearray(pathlib.Path(path).read_bytes()), dtype=torch.uint8).view(*shape)


def main(workload, images_path, labels_path, threads, batch):
    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(1)
    images = read_bytes(images_path, -1, 1, 28, 28)
    labels = read_bytes(labels_path, -1).long()
    model = WORKLOADS[workload]().to(memory_format=torch.channels_last).train()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, foreach=True)
    order = torch.randperm(len(images))
    place = 0

    def step():
        nonlocal order, place
        if place + batch > len(images):
            order, place = torch.randperm(len(images)), 0
        chosen = order[place : place + batch]
        place += batch
        x = images.index_select(0, chosen).to(torch.float32, memory_format=torch.channels_last).mul_(1 / 255)
        optimizer.zero_grad(set_to_none=True)
        loss = functional.cross_entropy(model(x), labels.index_select(0, chosen))
        loss.backward()
        optimizer.step()
        return loss.item()

    def go(steps):
        started = time.perf_counter()
        for _ in range(steps):
            loss = step()
        return {"images": steps * batch, "seconds": time.perf_counter() - started, "loss": loss}

    versions = {"engine": f"PyTorch {torch.__version__}", "language": f"Python {platform.python_version()}"}
    serve(versions, go)


if __name__ == "__main__":
    workload, images, labels, threads, batch = sys.argv[1:]
    main(workload, images, labels, int(threads), int(batch))
