"""Compounds of a brand's name that permutation tools do not make, by class.

`compounds(random, label, domain, others)` gives (class, name) pairs; the same for the same seed.
"""

SUFFIXES = "com net org info co online site top xyz shop me io support cc de fr jp co.uk com.br ru".split()
UNCOMMON = "ink lat pics bond mom quest beauty sbs cfd rest monster autos boats yachts lol bio ly gd vc mu".split()
FREE_HOSTS = ("web.app pages.dev vercel.app netlify.app github.io herokuapp.com weebly.com wixsite.com "
              "blogspot.com duckdns.org ddns.net onrender.com workers.dev azurewebsites.net my.id").split()
STRANGERS = "kiteshore.example blumenhof.de harborview.com maple-ridge.org torikawa.jp q7x2.top".split()
LURES = {
    "english": "support security billing verify login helpdesk account update payment signin recovery alert".split(),
    "japanese": "kakunin ninsho kaiin seikyu oshiharai koushin touroku okyakusama meisai toiawase".split(),
    "german": "anmeldung sicherheit kundenservice rechnung bestaetigung aktualisierung konto zahlung".split(),
    "french": "connexion compte securite facture paiement assistance remboursement livraison".split(),
    "spanish": "seguridad cuenta verificacion acceso pago factura ayuda soporte".split(),
    "portuguese": "seguranca conta fatura pagamento acesso suporte atualizacao cadastro".split(),
    "italian": "sicurezza accesso conto fattura verifica pagamento assistenza conferma".split(),
    "dutch": "inloggen beveiliging klantenservice betaling bevestigen rekening".split(),
    "polish": "logowanie bezpieczenstwo platnosc weryfikacja faktura pomoc".split(),
    "turkish": "giris hesap guvenlik destek fatura odeme".split(),
}
LOOKS = {"o": "0", "l": "1", "i": "1", "e": "3", "s": "5", "a": "4"}


def distorted(random, label):
    """One slip of the hand or the eye, not in the first letter."""
    kind = random.choice(("omission", "exchange", "doubling", "look", "insertion", "vowel"))
    place = random.randrange(1, len(label) - 1)
    if kind == "omission":
        return label[:place] + label[place + 1:]
    if kind == "exchange" and label[place] != label[place + 1]:
        return label[:place] + label[place + 1] + label[place] + label[place + 2:]
    if kind == "look":
        places = [index for index, letter in enumerate(label) if index and letter in LOOKS]
        if places:
            place = random.choice(places)
            return label[:place] + LOOKS[label[place]] + label[place + 1:]
    if kind == "insertion":
        return label[:place] + random.choice("aeinrst") + label[place:]
    if kind == "vowel":
        places = [index for index, letter in enumerate(label) if index and letter in "aeiou"]
        if places:
            place = random.choice(places)
            return label[:place] + random.choice("aeiou".replace(label[place], "")) + label[place + 1:]
    return label[:place] + label[place] + label[place:]


def looked(random, label):
    """One or two letters that look alike; none where the label has no such letters."""
    places = [index for index, letter in enumerate(label) if letter in LOOKS]
    if not places:
        return None
    letters = list(label)
    for place in random.sample(places, min(len(places), random.choice((1, 2)))):
        letters[place] = LOOKS[letters[place]]
    return "".join(letters)


def compounds(random, label, domain, others):
    """Names of each class for one brand: its label, its main domain, other brands' labels."""
    pick = random.choice
    language = pick(sorted(LURES))
    english, foreign = pick(LURES["english"]), pick(LURES[language])
    suffix, free, stranger = pick(SUFFIXES), pick(FREE_HOSTS), pick(STRANGERS)
    near, look = distorted(random, label), looked(random, label)
    place = random.randrange(2, len(label) - 1)
    split = label[:place] + "-" + label[place:]
    flat = domain.replace(".", "-")
    other = pick(others)
    yield "lure behind, hyphen", f"{label}-{english}.{suffix}"
    yield "lure in front, hyphen", f"{english}-{label}.{suffix}"
    yield "lure glued behind", f"{label}{english}.{suffix}"
    yield "lure glued in front", f"{english}{label}.{suffix}"
    yield "two lures", f"{english}-{label}-{pick(LURES['english'])}.{suffix}"
    yield f"lure, {language}", f"{label}-{foreign}.{suffix}"
    yield f"lure, {language}", f"{foreign}{label}.{suffix}"
    yield "distorted, lure behind", f"{near}-{english}.{suffix}"
    yield "distorted, lure in front", f"{english}-{near}.{suffix}"
    yield "distorted, lure glued", f"{near}{english}.{suffix}"
    yield f"distorted, lure, {language}", f"{near}-{foreign}.{suffix}"
    if look:
        yield "look-alike letters, lure behind", f"{look}-{english}.{suffix}"
        yield "look-alike letters, lure glued", f"{look}{english}.{suffix}"
        yield "look-alike letters, lure in front", f"{english}-{look}.{suffix}"
        yield "look-alike letters, host", f"{look}.{stranger}"
        yield "look-alike letters, fake suffix", f"secure-{look}.{pick(('co-jp', 'com', 'co.jp', 'com-login'))}.{stranger}"
    yield "split by a hyphen, lure", f"{split}-{english}.{suffix}"
    yield "two brands", f"{label}-{other}.{suffix}"
    yield "two brands, lure", f"{label}{other}-{english}.{suffix}"
    yield "uncommon suffix", f"{label}.{pick(UNCOMMON)}"
    yield "uncommon suffix, lure", f"{label}-{english}.{pick(UNCOMMON)}"
    yield "free host", f"{label}.{free}"
    yield "free host, lure", f"{label}-{english}.{free}"
    yield "free host, distorted", f"{near}-{english}.{free}"
    yield "domain inside", f"{domain}.{english}.{stranger}"
    yield "domain inside, hyphens", f"{flat}.{stranger}"
    yield "domain inside, hyphens, lure", f"{flat}-{english}.{stranger}"
    yield "domain inside, distorted", f"{near}.{domain.partition('.')[2]}.{stranger}"
    yield "host, lure", f"{label}.{english}.{stranger}"
    yield "host, lure glued", f"{label}{english}.{stranger}"
    yield "domain glued", f"{domain.replace('.', '')}.{suffix}"
    yield "digits", f"{label}{random.randrange(10, 9999)}-{english}.{suffix}"
