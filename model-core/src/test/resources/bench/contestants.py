# The networks of Contestant, for PyTorch. Reads lines "NAME THREADS WARM-UPS ITERATIONS" and answers each with milliseconds an iteration.
import sys
import time

import torch
from torch import nn


class Lstm(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(64, 128, batch_first=True)
        self.out = nn.Linear(128, 10)

    def forward(self, x):
        return self.out(self.lstm(x)[0][:, -1])


def convolution(inputs, filters, kernel, stride):
    return nn.Sequential(
        nn.Conv2d(inputs, filters, kernel, stride, kernel // 2, bias=False), nn.BatchNorm2d(filters))


class Block(nn.Module):
    def __init__(self, inputs, filters, stride):
        super().__init__()
        self.first = convolution(inputs, filters, 3, stride)
        self.second = convolution(filters, filters, 3, 1)
        self.skip = nn.Identity() if stride == 1 else convolution(inputs, filters, 1, stride)

    def forward(self, x):
        return torch.relu(self.second(torch.relu(self.first(x))) + self.skip(x))


class Transformer(nn.Module):
    def __init__(self):
        super().__init__()
        layer = nn.TransformerEncoderLayer(64, 4, 128, dropout=0.0, batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, 2, enable_nested_tensor=False)
        self.out = nn.Linear(64, 10)

    def forward(self, x):
        return self.out(self.encoder(x).mean(1))


NETWORKS = {
    "LENET": (64, 10, (1, 28, 28), lambda: nn.Sequential(
        nn.Conv2d(1, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(64, 64, 3, padding=1), nn.ReLU(), nn.Flatten(),
        nn.Linear(64 * 7 * 7, 64), nn.ReLU(), nn.Linear(64, 10))),
    "MLP_LARGE": (64, 10, (784,), lambda: nn.Sequential(
        nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 512), nn.ReLU(), nn.Linear(512, 10))),
    "MLP_SMALL": (32, 3, (4,), lambda: nn.Sequential(
        nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 16), nn.ReLU(), nn.Linear(16, 3))),
    "LSTM_50": (64, 10, (50, 64), Lstm),
    "RESNET": (64, 10, (3, 32, 32), lambda: nn.Sequential(
        convolution(3, 16, 3, 1), nn.ReLU(), Block(16, 16, 1), Block(16, 32, 2), Block(32, 64, 2),
        nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10))),
    "TRANSFORMER": (64, 10, (64, 64), Transformer),
}


def make(name):
    torch.manual_seed(7)
    rows, classes, shape, build = NETWORKS[name]
    network = build()
    optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
    loss = nn.CrossEntropyLoss()
    batches = [(torch.randn(rows, *shape), torch.randint(classes, (rows,))) for _ in range(4)]

    def step(i):
        x, y = batches[i % 4]
        optimizer.zero_grad()
        loss(network(x), y).backward()
        optimizer.step()

    return step


made = {}
print("torch", torch.__version__, flush=True)
for line in sys.stdin:
    name, threads, warm, count = line.split()
    torch.set_num_threads(int(threads))
    if name not in made:
        made[name] = make(name)
    step = made[name]
    for i in range(int(warm)):
        step(i)
    start = time.perf_counter()
    for i in range(int(count)):
        step(i)
    print((time.perf_counter() - start) * 1e3 / int(count), flush=True)
