"""A Llama of a few hundred kB that always says the same sentence, in the formats of two runtimes.

Its one layer adds nothing, so what follows a character depends on this character alone: a chain
from the colon that ends the prompt through the sentence to the end mark, or back to its blank.
"""

from importlib import import_module
from pathlib import Path
from typing import Any

SENTENCE = "Say more."
"""No character twice: each has one that follows it."""
TEMPLATE = (
    "{% for m in messages %}{{ m['role'] }}: {{ m['content'] }}\n{% endfor %}"
    "{% if add_generation_prompt %}assistant:{% endif %}"
)
SPECIAL = ("<s>", "</s>", "<pad>")
WIDTH, INNER, HEADS, LONGEST = 64, 128, 4, 8192
SURE = 200.0
"""So that sampling at a usual temperature takes what is likeliest."""


def vocabulary() -> list[str]:
    """Return the tokens: one a byte, and one pair, since a tokenizer without any is refused."""
    from tokenizers import pre_tokenizers

    return [*SPECIAL, *sorted(pre_tokenizers.ByteLevel.alphabet()), "zq"]


def make(folder: Path, *, endless: bool = False) -> Path:
    """Write the model as transformers reads it; an endless one never comes to the end mark."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.manual_seed(1)
    config = LlamaConfig(
        vocab_size=len(vocabulary()),
        hidden_size=WIDTH,
        intermediate_size=INNER,
        num_hidden_layers=1,
        num_attention_heads=HEADS,
        max_position_embeddings=LONGEST,
        bos_token_id=0,
        eos_token_id=1,
        pad_token_id=2,
    )
    model = LlamaForCausalLM(config)
    _teach(model, endless=endless)
    model.save_pretrained(folder)
    _tokenizer().save_pretrained(folder)
    return folder


def _tokenizer() -> Any:
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    ids = {token: number for number, token in enumerate(vocabulary())}
    tokenizer = Tokenizer(models.BPE(vocab=ids, merges=[("z", "q")]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    names = dict(zip(("bos_token", "eos_token", "pad_token"), SPECIAL, strict=True))
    made = PreTrainedTokenizerFast(tokenizer_object=tokenizer, **names)
    made.chat_template = TEMPLATE
    return made


def _teach(model: Any, *, endless: bool) -> None:
    import torch

    ids = {token: number for number, token in enumerate(vocabulary())}
    chain = [ids[character.replace(" ", "Ġ")] for character in f":{SENTENCE}"]
    after = dict(zip(chain, [*chain[1:], ids["Ġ" if endless else "</s>"]], strict=True))
    layer = model.model.layers[0]
    with torch.no_grad():
        words = torch.nn.functional.normalize(torch.randn(len(ids), WIDTH))
        model.model.embed_tokens.weight.copy_(words)
        for silent in (layer.self_attn.o_proj, layer.mlp.down_proj, model.lm_head):
            silent.weight.zero_()
        for token, following in after.items():
            model.lm_head.weight[following] += SURE / WIDTH**0.5 * words[token]


def make_gguf(folder: Path, path: Path) -> Path:
    """Write the model in `folder` as llama.cpp reads it."""
    gguf: Any = import_module("gguf")
    from safetensors.numpy import load_file

    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(LONGEST)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(1)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    _add_tokenizer(writer, gguf)
    names = gguf.get_tensor_name_map(gguf.MODEL_ARCH.LLAMA, 1)
    for name, weights in load_file(folder / "model.safetensors").items():
        writer.add_tensor(names.get_name(name, try_suffixes=(".weight",)), weights)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _add_tokenizer(writer: Any, gguf: Any) -> None:
    kinds = [gguf.TokenType.CONTROL] * len(SPECIAL)
    tokens = vocabulary()
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types([*kinds, *[gguf.TokenType.NORMAL] * (len(tokens) - len(kinds))])
    writer.add_token_merges(["z q"])
    writer.add_bos_token_id(0)
    writer.add_eos_token_id(1)
    writer.add_pad_token_id(2)
    writer.add_add_bos_token(False)
    writer.add_chat_template(TEMPLATE)
