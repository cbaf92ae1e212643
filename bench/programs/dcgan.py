from program import finish, nn, option, torch
from torchvision import datasets, transforms

batch, latent, width = 16, 32, 16

data = datasets.ImageFolder(
    option("--images"),
    transforms.Compose(
        [
            transforms.Resize(32),
            transforms.CenterCrop(32),
            transforms.ToTensor(),
            transforms.Normalize((0.5, 0.5, 0.5), (0.5, 0.5, 0.5)),
        ]
    ),
)
loader = torch.utils.data.DataLoader(data, batch_size=batch, shuffle=True)

generator = nn.Sequential(
    nn.ConvTranspose2d(latent, 4 * width, 4, bias=False),
    nn.BatchNorm2d(4 * width),
    nn.ReLU(),
    nn.ConvTranspose2d(4 * width, 2 * width, 4, stride=2, padding=1, bias=False),
    nn.BatchNorm2d(2 * width),
    nn.ReLU(),
    nn.ConvTranspose2d(2 * width, width, 4, stride=2, padding=1, bias=False),
    nn.BatchNorm2d(width),
    nn.ReLU(),
    nn.ConvTranspose2d(width, 3, 4, stride=2, padding=1, bias=False),
    nn.Tanh(),
)
discriminator = nn.Sequential(
    nn.Conv2d(3, width, 4, stride=2, padding=1, bias=False),
    nn.LeakyReLU(0.2),
    nn.Conv2d(width, 2 * width, 4, stride=2, padding=1, bias=False),
    nn.BatchNorm2d(2 * width),
    nn.LeakyReLU(0.2),
    nn.Conv2d(2 * width, 1, 8, bias=False),
    nn.Sigmoid(),
)
criterion = nn.BCELoss()
adam = lambda net: torch.optim.Adam(net.parameters(), lr=2e-4, betas=(0.5, 0.999))
optimizer_d, optimizer_g = adam(discriminator), adam(generator)

losses = []
for epoch in range(8):
    for real, _ in loader:
        count = real.size(0)
        discriminator.zero_grad()
        on_real = criterion(discriminator(real).view(-1), torch.ones(count))
        on_real.backward()
        fake = generator(torch.randn(count, latent, 1, 1))
        on_fake = criterion(discriminator(fake.detach()).view(-1), torch.zeros(count))
        on_fake.backward()
        optimizer_d.step()
        generator.zero_grad()
        loss = criterion(discriminator(fake).view(-1), torch.ones(count))
        loss.backward()
        optimizer_g.step()
        losses += [on_real.item() + on_fake.item(), loss.item()]
finish(losses)
