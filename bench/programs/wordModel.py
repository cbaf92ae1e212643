from program import F, finish, nn, torch

steps, batch, length, width, words = 100, 20, 35, 128, 2000


class WordModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.drop = nn.Dropout(0.2)
        self.encoder = nn.Embedding(words, width)
        self.lstm = nn.LSTM(width, width, 2, dropout=0.2)
        self.decoder = nn.Linear(width, words)

    def forward(self, x, state):
        output, state = self.lstm(self.drop(self.encoder(x)), state)
        return F.log_softmax(self.decoder(self.drop(output)).view(-1, words), 1), state


model = WordModel()
data = torch.randint(0, words, (steps * length + 1, batch))
state = (torch.zeros(2, batch, width), torch.zeros(2, batch, width))
losses = []
for i in range(steps):
    x = data[i * length : (i + 1) * length]
    y = data[i * length + 1 : (i + 1) * length + 1].reshape(-1)
    model.zero_grad()
    output, state = model(x, tuple(part.detach() for part in state))
    loss = F.nll_loss(output, y)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 0.25)
    with torch.no_grad():
        for p in model.parameters():
            p.add_(p.grad, alpha=-20)
    losses.append(loss.item())
finish(losses)
