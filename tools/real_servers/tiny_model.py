"""Write a language model of half a megabyte that knows nothing: it babbles letters, and can be held to a schema.

usage: python tiny_model.py FILE CONTEXT      (needs the packages gguf and numpy)

Its weights are random but for one trick, without which a random model emits broken bytes and never ends: the first
number of every embedding is the same, no layer writes to it, and the first column of the output weights holds the
logarithm of how often a token shall come. So each token is drawn by that table, whatever came before: letters about as
often as in English, a quotation mark or a closing bracket often enough for strings and lists to end.
"""

from __future__ import annotations

import string
import sys
from dataclasses import dataclass

import gguf
import numpy as np

WIDTH, INNER, LAYERS, HEADS = 64, 128, 2, 4
CONSTANT = 8.0
"""The first number of every embedding; after normalising it is the square root of the width."""
NEVER = 1e-9
ENGLISH = "etaoinshrdlucmfwygpbvkxjqz"
"""Letters, the commonest first: the n-th comes with a weight that falls with n."""
FREQUENT = {" ": 0.17, '"': 0.06, "}": 0.03, "]": 0.03, ".": 0.01, ",": 0.01, ":": 0.01, "{": 0.01, "[": 0.01}
SPACE = "\u2581"
"""How SentencePiece writes a space."""
TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


@dataclass(frozen=True)
class Token:
    text: str
    sort: gguf.TokenType
    share: float = NEVER


def vocabulary() -> list[Token]:
    """Control tokens, all bytes (so that any prompt can be read), and the printable characters of ASCII."""
    control = gguf.TokenType.CONTROL
    tokens = [Token("<unk>", gguf.TokenType.UNKNOWN), Token("<s>", control), Token("</s>", control)]
    tokens += [Token(f"<0x{byte:02X}>", gguf.TokenType.BYTE) for byte in range(256)]
    tokens += [Token(SPACE if c == " " else c, gguf.TokenType.NORMAL, share_of(c)) for c in map(chr, range(0x20, 0x7F))]
    return [*tokens, Token("<|im_start|>", control), Token("<|im_end|>", control, 0.012)]


def share_of(character: str) -> float:
    """About how often a character shall come."""
    if character in FREQUENT:
        return FREQUENT[character]
    if character in string.ascii_lowercase:
        return 0.09 * 0.88 ** ENGLISH.index(character)
    return 0.004 if character.isdigit() else 0.002 if character.isalpha() else 0.0005


def write(path: str, context: int) -> None:
    """The model, complete with its tokens and the template of a chat."""
    tokens, chance = vocabulary(), np.random.default_rng(0)

    def noise(rows: int, columns: int) -> np.ndarray:
        return (chance.standard_normal((rows, columns)) * 0.05).astype(np.float32)

    file = gguf.GGUFWriter(path, "llama")
    file.add_name("tiny-babble")
    file.add_context_length(context)
    file.add_embedding_length(WIDTH)
    file.add_feed_forward_length(INNER)
    file.add_block_count(LAYERS)
    file.add_head_count(HEADS)
    file.add_head_count_kv(HEADS)
    file.add_rope_dimension_count(WIDTH // HEADS)
    file.add_layer_norm_rms_eps(1e-5)
    file.add_file_type(gguf.LlamaFileType.ALL_F32)
    file.add_vocab_size(len(tokens))
    file.add_tokenizer_model("llama")
    file.add_tokenizer_pre("default")
    file.add_token_list([token.text for token in tokens])
    file.add_token_types([token.sort for token in tokens])
    file.add_token_scores([-float(number) for number in range(len(tokens))])
    file.add_unk_token_id(0)
    file.add_bos_token_id(1)
    file.add_eos_token_id(len(tokens) - 1)
    file.add_add_bos_token(True)
    file.add_add_space_prefix(False)
    file.add_chat_template(TEMPLATE)

    embedding, output = noise(len(tokens), WIDTH), noise(len(tokens), WIDTH)
    embedding[:, 0] = CONSTANT
    output[:, 0] = np.log([token.share for token in tokens]) / np.sqrt(WIDTH)
    ones = np.ones(WIDTH, dtype=np.float32)
    file.add_tensor("token_embd.weight", embedding)
    file.add_tensor("output_norm.weight", ones)
    file.add_tensor("output.weight", output)
    shapes = {"ffn_gate": (INNER, WIDTH), "ffn_up": (INNER, WIDTH), "ffn_down": (WIDTH, INNER)}
    shapes |= {f"attn_{part}": (WIDTH, WIDTH) for part in ("q", "k", "v", "output")}
    for layer in range(LAYERS):
        for name, shape in shapes.items():
            weights = noise(*shape)
            if name in {"ffn_down", "attn_output"}:
                weights[0, :] = 0  # what a layer adds leaves the first number alone
            file.add_tensor(f"blk.{layer}.{name}.weight", weights)
        for name in ("attn_norm", "ffn_norm"):
            file.add_tensor(f"blk.{layer}.{name}.weight", ones)
    file.write_header_to_file()
    file.write_kv_data_to_file()
    file.write_tensors_to_file()
    file.close()


if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]))
