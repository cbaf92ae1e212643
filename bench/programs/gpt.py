import math

from program import F, finish, nn, torch

steps, batch, length, width, heads, tokens = 150, 8, 64, 128, 4, 65


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.ln1 = nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.ln2 = nn.LayerNorm(width)
        self.mlp = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))
        self.register_buffer("mask", torch.tril(torch.ones(length, length)) == 0)

    def forward(self, x):
        q, k, v = (p.view(batch, length, heads, -1).transpose(1, 2) for p in self.qkv(self.ln1(x)).chunk(3, -1))
        scores = ((q @ k.transpose(-2, -1)) / math.sqrt(width / heads)).masked_fill(self.mask, -math.inf)
        attended = F.dropout(F.softmax(scores, -1), 0.1) @ v
        x = x + self.out(attended.transpose(1, 2).reshape(batch, length, width))
        return x + self.mlp(self.ln2(x))


class GPT(nn.Module):
    def __init__(self):
        super().__init__()
        self.token = nn.Embedding(tokens, width)
        self.position = nn.Embedding(length, width)
        self.blocks = nn.Sequential(Block(), Block())
        self.ln = nn.LayerNorm(width)
        self.head = nn.Linear(width, tokens, bias=False)

    def forward(self, x):
        return self.head(self.ln(self.blocks(self.token(x) + self.position(torch.arange(length)))))


model = GPT()
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
losses = []
for step in range(steps):
    data = torch.randint(0, tokens, (batch, length + 1))
    logits = model(data[:, :-1])
    loss = F.cross_entropy(logits.view(-1, tokens), data[:, 1:].reshape(-1))
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1)
    optimizer.step()
    losses.append(loss.item())
finish(losses)
