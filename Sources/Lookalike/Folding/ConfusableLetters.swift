// Letters that look like Latin letters and that neither NFKC nor UTS 39 reduces to them.
//
// Two sources: Latin letters whose Unicode name is "LATIN … LETTER X WITH …" (Unicode character
// database), and pairs chosen by eye. The UTS 39 table (confusables.txt) is applied after these.

enum ConfusableLetters {
    /// A Latin reading, then the characters that can be read so. A character may stand under several readings.
    static let table: StaticString = """
        a ⲁᴀᶏẚⱥɑɐɒᶐꬰꬱꭤʌαάаәəӓ∂åªдӑ
        b ⲃþƀƃɓʙᵬᶀꞗƅвьъѣҍᴃßβϐђծბ
        c ⲥƈȼɕᴄꞓꞔ𝼝ɔↄсϲҫꮯҁⅽϛєᴐ
        d Ꮷđƌȡɖɗᴅᵭᶁᶑꟈðԁժδԃძ
        e Ꭼɇᴇᶒⱸꬴəɛɜɘǝєеҽҿεέѐёɞɚɝᶓᶔᶕꬲꬳⱻэзҙѥᥱɵ
        f ƒᵮᶂꜰꞙſẜẝꬵƭғʄӻϝք
        g Ꮐǥɠɢʛᶃꞡɡցԍɣƍգɋꬶᵷᵹ
        h ⲏħɦʜⱨꞕһհнҥɧԋћђңҥիკℎꜧհᏂ
        i ⲓɨɪᶖ𝼚ıɩӏіїιΐίⅰɭᵻᵼ
        j ɉʝᴊɟȷјյϳʄǰן
        k ⲕƙᴋᶄⱪꝁꝃꝅꞣĸкκқҝҟҡӄќķƘϗ
        l ⲓŀłƚȴɫɬɭʟᴌᶅⱡꝉꞎꬷꬸꬹ𝼄𝼑𝼓ӏǀʅⅼןլιıɩꝇꞁ
        m ⲙɱᴍᵯᶆꬺмӎϻɰɯꟿⅿʍ
        n ⲛƞȵɲɳɴᵰᶇꞑꞥꬻŋпηήոռղиᴎйɧҥԥր
        o ⲟøǿᴏⱺꝋꝍ𝼛ɵоөσόοօӧӫᴑᴓ০๐໐ഠဝ〇○●◯ꬽꬾⲟʘձʊɸφ٥۵ס
        p ⲣƥᴘᵱᵽᶈꝑꝓꝕрρƿþϸҏϼ
        q ɋʠꝗꝙꞯԛզգϙ
        r ᎱⲅᏒɍɼɽɾʀᵲᵳᶉꞧꭆꭉ𝼖гѓґɹɿʁꞃᴦꭇꭋꮁяᴙ
        s ᏕᏚȿʂᵴᶊꜱꞩꟊ𝼞ѕƽƨꞅʃᶋꮪʆ
        t ⲧŧƫƭȶʈᴛᵵⱦ𝼉тτƚʇғեҭꞇƾł
        u ᴜᶙꞹꭎꭒʉυύцսʋμµᵾᵿꭏนนบʊцџպμიᥙมν
        v Ꮩʋᴠᶌⱱⱴꝟνѵѷϑʌᴧⅴט
        w ᎳᏔᴡⱳшщωώɯѡԝաɰʍพฟผꙍѿຟ
        x ⲭᶍꭖꭗꭘꭙхҳӽχꭓꭔꭕⅹ
        y ⲩƴɏʏỿꭚуγўӯүұҷʎɣყӱӳɤч
        z Ꮓƶȥɀʐʑᴢᵶᶎⱬʒзƹƺʓᶚꝣꙁζ
        ae æǣǽᴁᴂӕꞛ
        oe œɶᴔꞝꭢ
        aa ꜳ
        ao ꜵ
        au ꜷ
        av ꜹꜻ
        ay ꜽ
        oo ꝏ
        ou ȣᴕ
        oi ƣ
        hv ƕ
        dz ʣʥꭦ
        ts ʦꭧ
        tz ꜩ
        ls ʪ
        lz ʫ
        ue ᵫꞟ
        th ᵺ
        vy ꝡ
        uo ꭣ
        ss ß
        rr ꭈꭊ
        2 ƻշ
        3 ʒȝӡҙɜзჳ
        4 ч
        5 ƽ
        6 б
        8 ȣ৪
        """

    /// The readings of one table line's letters, each with the scalars that have it.
    static func readings() -> [UInt32: [[UInt8]]] {
        var map: [UInt32: [[UInt8]]] = [:]
        forEachLine(of: table) { words in
            guard let reading = words.first else { return }
            for word in words.dropFirst() {
                for scalar in String(decoding: word, as: UTF8.self).unicodeScalars where !scalar.isASCII {
                    let known = map[scalar.value, default: []]
                    if !known.contains(Array(reading)) { map[scalar.value] = known + [Array(reading)] }
                }
            }
        }
        return map
    }
}
