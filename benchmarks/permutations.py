"""Copies of a domain as permutation tools make them: every class but sub-domains, written anew.

`permutations(CLASS, label, suffix)` gives a set of names in A-labels.
"""
import string

LETTERS = string.ascii_lowercase + string.digits
WORDS = ("account alert auth billing client confirm help info invoice login mail my online pay payment portal "
         "recovery secure security service signin support update user verify web").split()
SUFFIXES = ("com net org info biz co io app dev xyz top online site shop store club live icu vip cc us co.uk de fr jp "
            "cn in ru eu me tv cloud tech link click space pw nl it es br ca ch se pl be at").split()
KEYBOARDS = (("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"), ("1234567890", "qwertzuiop", "asdfghjkl", "yxcvbnm"),
             ("1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn"))
LOOKS = {
    "a": "áàâäãåāạăąɑа", "b": "ḃḅƅьd", "c": "ćčçċсe", "d": "ďđḍ", "e": "éèêëēėęěẹеc", "f": "ƒḟ", "g": "ğġģɡǵq",
    "h": "ĥħһ", "i": "íìîïīıị1lі", "j": "ĵј", "k": "ķḳκк", "l": "ĺļľłӏ1i", "m": "ṁṃмnn", "n": "ńňñņṇmr", "o": "óòôöõøōọơ0о",
    "p": "ṗр", "q": "g", "r": "ŕřŗṛ", "s": "śšşṣѕ", "t": "ťţṭтτ", "u": "úùûüūůụưv", "v": "ṽνu", "w": "ŵẁẃẅԝ",
    "x": "ẋх", "y": "ýÿŷỵу", "z": "źžżẓ",
}
PAIRS = {"m": ("rn", "nn"), "w": ("vv",), "d": ("cl",), "b": ("lb",), "h": ("lh",), "k": ("lc",)}
CYRILLIC = dict(zip("acdeghijlmopqstuvwxy", "асԁеɡһіјӏморԛѕтцѵԝху"))
CLASSES = ("addition bitsquatting cyrillic dictionary homoglyph homoglyph-two hyphenation insertion omission plural "
           "repetition replacement tld-swap transposition various vowel-swap").split()


def neighbours(letter):
    found = set()
    for rows in KEYBOARDS:
        for number, row in enumerate(rows):
            column = row.find(letter)
            if column < 0:
                continue
            for line in rows[max(0, number - 1):number + 2]:
                found |= set(line[max(0, column - 1):column + 2])
    return found - {letter}


def replaced(label, choices):
    return {label[:i] + new + label[i + 1:] for i, letter in enumerate(label) for new in choices(letter)}


def looks(label):
    return replaced(label, lambda letter: [*LOOKS.get(letter, ""), *PAIRS.get(letter, ())])


def labels(kind, label):
    if kind == "addition":
        return {label + letter for letter in LETTERS}
    if kind == "bitsquatting":
        flips = lambda letter: [chr(ord(letter) ^ 1 << bit) for bit in range(7)]
        return replaced(label, lambda letter: [new for new in flips(letter) if new in LETTERS + "-"])
    if kind == "cyrillic":
        return {"".join(CYRILLIC[letter] for letter in label)} if set(label) <= set(CYRILLIC) else set()
    if kind == "dictionary":
        return {made for word in WORDS for made in (f"{label}-{word}", f"{word}-{label}", label + word, word + label)}
    if kind == "homoglyph":
        return looks(label)
    if kind == "homoglyph-two":
        return {twice for once in sorted(looks(label))[::7] for twice in sorted(looks(once))[::7]} - looks(label)
    if kind == "hyphenation":
        return {label[:i] + "-" + label[i:] for i in range(1, len(label))}
    if kind == "insertion":
        return {label[:i + side] + new + label[i + side:] for i in range(len(label) - 1) for side in (0, 1)
                for new in neighbours(label[i])}
    if kind == "omission":
        return {label[:i] + label[i + 1:] for i in range(len(label))}
    if kind == "plural":
        return {label[:i + 1] + ("es" if label[i] in "sxz" else "s") + label[i + 1:] for i in range(2, len(label) - 2)}
    if kind == "repetition":
        return replaced(label, lambda letter: [letter * 2])
    if kind == "replacement":
        return replaced(label, neighbours)
    if kind == "transposition":
        return {label[:i] + label[i + 1] + label[i] + label[i + 2:] for i in range(len(label) - 1)}
    if kind == "vowel-swap":
        return replaced(label, lambda letter: "aeiou" if letter in "aeiou" else "")
    return set()


def various(label, suffix):
    flat, last = suffix.replace(".", ""), suffix.rsplit(".", 1)[-1]
    made = {f"www{label}.{suffix}", f"www-{label}.{suffix}", f"{label}{flat}.{last}"}
    made |= {f"{label}.{last}"} if "." in suffix else {f"{label}-{suffix}.com", f"{label}{suffix}.com"}
    return made | {f"{label}-com.net", f"{label}com.net"}


def permutations(kind, label, suffix):
    if kind == "various":
        made = various(label, suffix)
    elif kind == "tld-swap":
        made = {f"{label}.{other}" for other in SUFFIXES if other != suffix}
    else:
        made = {f"{name}.{suffix}" for name in labels(kind, label) - {label} if valid(name)}
    return {ascii_form(name) for name in made}


def valid(label):
    return 0 < len(label) < 60 and label[0] != "-" and label[-1] != "-" and label[2:4] != "--"


def ascii_form(name):
    return ".".join(part if part.isascii() else "xn--" + part.encode("punycode").decode() for part in name.split("."))
