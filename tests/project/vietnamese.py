# SPDX-License-Identifier: MIT
"""Whether a word is spelled as a Vietnamese syllable can be: an initial, a rhyme and a tone that the rhyme can carry."""
import re
import unicodedata

TONES = "\u0300\u0301\u0303\u0309\u0323"
INITIALS = "ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x|"
OPEN_RHYMES = """
    a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eng enh eo ê êm ên ênh êu i ia iêm iên iêng iêu im in
    inh iu o oa oai oam oan oang oanh oao oay oăm oăn oăng oe oen oeo oi om on ong oong ô ôi ôm ôn ông ơ ơi ơm ơn u ua
    uân uâng uây uê uên uênh ui um un ung uôi uôm uôn uông uơ uy uya uyên uyn uynh uyu ư ưa ưi ưm ưn ưng ươi ươm ươn
    ương ươu ưu y yêm yên yêng yêu ynh
"""
# These end in a stop and carry sắc or nặng only, which the words of other languages lack.
CLOSED_RHYMES = """
    ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich iêc iêp iêt ip it oac oach oap oat oăc oăp oăt oc oet ooc op
    ot ôc ôp ôt ơp ơt uât uc uêch uêt uôc uôt up ut uych uyêt uyp uyt ưc ươc ươp ươt ưt yêt yt ych
"""
SYLLABLE = re.compile("(?:%s)(?:(?P<open>%s)|(?P<closed>%s))" % (
    INITIALS, "|".join(OPEN_RHYMES.split()), "|".join(CLOSED_RHYMES.split())))
ROMAN = re.compile("[IVXLC]+")
WORD = re.compile(r"[^\W\d_]+")


def is_vietnamese(word):
    """One word, any case; a single letter and a Roman number pass."""
    if len(word) == 1 or ROMAN.fullmatch(word):
        return True
    tones, plain = [], ""
    for letter in unicodedata.normalize("NFD", word.lower()):
        if letter in TONES:
            tones.append(letter)
        else:
            plain += letter
    plain = unicodedata.normalize("NFC", plain)
    found = SYLLABLE.fullmatch(plain)
    if plain == "gi":
        return len(tones) <= 1  # gì: the initial is the rhyme too
    if not found or len(tones) > 1:
        return False
    return bool(found["open"]) or tones in (["\u0301"], ["\u0323"])


def find_foreign(text, allowed=()):
    """The words of @text that are neither Vietnamese nor allowed."""
    text = unicodedata.normalize("NFC", text)
    for phrase in sorted((one for one in allowed if not WORD.fullmatch(one)), key=len, reverse=True):
        text = text.replace(phrase, " ")
    return [word for word in WORD.findall(text) if word not in allowed and not is_vietnamese(word)]
