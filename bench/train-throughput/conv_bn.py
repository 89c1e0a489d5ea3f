"""The conv-BN net in PyTorch, its pooling before the ReLU as in Numera's (the same values, less work)."""

from torch import nn


def conv_norm(inputs, outputs):
    return [nn.Conv2d(inputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs)]


def conv_bn():
    return nn.Sequential(
        *conv_norm(1, 32),
        nn.ReLU(inplace=True),
        *conv_norm(32, 32),
        nn.MaxPool2d(2),
        nn.ReLU(inplace=True),
        *conv_norm(32, 64),
        nn.ReLU(inplace=True),
        *conv_norm(64, 64),
        nn.MaxPool2d(2),
        nn.ReLU(inplace=True),
        *conv_norm(64, 128),
        nn.ReLU(inplace=True),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(128, 10),
    )
