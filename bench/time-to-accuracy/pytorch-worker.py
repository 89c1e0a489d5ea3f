"""PyTorch's side of time-to-accuracy: the student project's own recipe, as fast as PyTorch on a CPU goes with it.

The seed CNN, constant Adam 1e-3, batches of 128, each image turned by up to 10 degrees, moved by up to 2.8 pixels along
either axis and scaled by 0.9 to 1.1 along either axis. After every epoch the test images are classified, which does not
count as time; training ends when the share of right ones is reached, or the time is up.

    python3 pytorch-worker.py IMAGES LABELS TEST-IMAGES TEST-LABELS THREADS
"""

import pathlib
import platform
import sys
import time

import torch
from torch.nn import functional

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "measure"))
from contender import serve  # noqa: E402
from seed_cnn import seed_cnn  # noqa: E402

BATCH = 128
DEGREES, SHIFT, ZOOM = 10, 2.8, 0.1


def read_bytes(path, *shape):
    return torch.frombuffer(bytearray(pathlib.Path(path).read_bytes()), dtype=torch.uint8).view(*shape)


def uniform(reach):
    return (2 * torch.rand(BATCH) - 1) * reach


def distorted(x):
    angle = torch.deg2rad(uniform(DEGREES))
    cosine, sine = torch.cos(angle), torch.sin(angle)
    across, down = 1 / (1 + uniform(ZOOM)), 1 / (1 + uniform(ZOOM))
    # affine_grid counts from -1 to 1 over 28 pixels.
    move = [uniform(SHIFT) * 2 / 28 for _ in range(2)]
    rows = [cosine * across, -sine * down, move[0], sine * across, cosine * down, move[1]]
    grid = functional.affine_grid(torch.stack(rows, 1).view(-1, 2, 3), list(x.shape), align_corners=False)
    return functional.grid_sample(x, grid, align_corners=False)


def as_floats(images):
    return images.to(torch.float32, memory_format=torch.channels_last).mul_(1 / 255)


def main(images_path, labels_path, test_images_path, test_labels_path, threads):
    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)
    images, test_images = (read_bytes(path, -1, 1, 28, 28) for path in (images_path, test_images_path))
    labels, test_labels = (read_bytes(path, -1).long() for path in (labels_path, test_labels_path))

    def train_epoch(model, optimizer):
        model.train()
        order = torch.randperm(len(images))
        for start in range(0, len(images) - BATCH + 1, BATCH):
            chosen = order[start : start + BATCH]
            x = distorted(as_floats(images.index_select(0, chosen)))
            optimizer.zero_grad(set_to_none=True)
            functional.cross_entropy(model(x), labels.index_select(0, chosen)).backward()
            optimizer.step()

    def accuracy(model):
        model.eval()
        with torch.no_grad():
            parts = [model(as_floats(part)).argmax(1) for part in test_images.split(500)]
        return (torch.cat(parts) == test_labels).float().mean().item()

    def go(seed, hundredths, limit):
        """Trains until hundredths of a percent of the test images are right, or for limit seconds."""
        torch.manual_seed(seed)
        model = seed_cnn().to(memory_format=torch.channels_last)
        optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, foreach=True)
        seconds = epochs = reached = 0
        while seconds < limit and reached < hundredths / 1e4:
            started = time.perf_counter()
            train_epoch(model, optimizer)
            seconds += time.perf_counter() - started
            epochs += 1
            reached = max(reached, accuracy(model))
        return {"images": epochs * len(images), "seconds": seconds, "accuracy": reached}

    versions = {"engine": f"PyTorch {torch.__version__}", "language": f"Python {platform.python_version()}"}
    serve(versions, go)


if __name__ == "__main__":
    *paths, threads = sys.argv[1:]
    main(*paths, int(threads))
