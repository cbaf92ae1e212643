import math

from program import F, finish, nn, torch

steps, batch, width, times = 60, 16, 32, 1000


class Block(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.norm1 = nn.GroupNorm(8, inputs)
        self.conv1 = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.time = nn.Linear(4 * width, outputs)
        self.norm2 = nn.GroupNorm(8, outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1)
        self.skip = nn.Identity() if inputs == outputs else nn.Conv2d(inputs, outputs, 1)

    def forward(self, x, t):
        h = self.conv1(F.silu(self.norm1(x)))
        h = h + self.time(F.silu(t))[:, :, None, None]
        h = self.conv2(F.silu(self.norm2(h)))
        return h + self.skip(x)


class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Sequential(nn.Linear(width, 4 * width), nn.SiLU(), nn.Linear(4 * width, 4 * width))
        self.first = nn.Conv2d(1, width, 3, padding=1)
        self.down1 = Block(width, width)
        self.down2 = Block(width, 2 * width)
        self.middle = Block(2 * width, 2 * width)
        self.up2 = Block(4 * width, width)
        self.up1 = Block(2 * width, width)
        self.last = nn.Conv2d(width, 1, 3, padding=1)

    def forward(self, x, t):
        freqs = torch.exp(torch.arange(width // 2) * (-math.log(10000) / (width // 2)))
        angles = t.float()[:, None] * freqs
        time = self.embed(torch.cat([angles.sin(), angles.cos()], 1))
        a = self.down1(self.first(x), time)
        b = self.down2(F.avg_pool2d(a, 2), time)
        h = self.middle(b, time)
        h = self.up2(torch.cat([h, b], 1), time)
        h = self.up1(torch.cat([F.interpolate(h, scale_factor=2), a], 1), time)
        return self.last(F.silu(h))


model = UNet()
optimizer = torch.optim.Adam(model.parameters(), lr=2e-4)
alphas = torch.linspace(1e-4, 0.02, times).neg().add(1).cumprod(0)
losses = []
for step in range(steps):
    x = torch.rand(batch, 1, 28, 28)
    noise = torch.randn(batch, 1, 28, 28)
    t = torch.randint(0, times, (batch,))
    a = alphas[t].view(-1, 1, 1, 1)
    noisy = a.sqrt() * x + (1 - a).sqrt() * noise
    loss = F.mse_loss(model(noisy, t), noise)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
finish(losses)
