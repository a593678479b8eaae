#!/usr/bin/env python3
"""Builds the fonts that Netloom carries, from Debian's packages of Inter, Noto Sans CJK and JetBrains Mono.

Not part of the build. Run it again when a Chinese message uses a character that FontsTest misses:

    apt-get install python3-fonttools fonts-inter fonts-noto-cjk fonts-jetbrains-mono
    /usr/bin/python3 ui-resources/fonts/build_fonts.py

JavaFX's CSS takes one family name and no list of fallbacks, so Latin and Chinese go into one file a weight. The digits of that
file are Inter's tabular ones, since JavaFX offers no way to ask for a font's features.
"""
import pathlib

from fontTools import subset
from fontTools.misc.transform import Scale
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTCollection, TTFont

HERE = pathlib.Path(__file__).resolve().parent
RESOURCES = HERE.parent / "src/main/resources"
OUT = RESOURCES / "org/netloom/ui/fonts"
INTER = "/usr/share/fonts/opentype/inter/Inter-{}.otf"
CJK = "/usr/share/fonts/opentype/noto/NotoSansCJK-{}.ttc"
MONO = "/usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-{}.ttf"
LIMIT = 1 << 20
# Inter's own, in thousandths of the font size: lines as tight in Chinese as in English.
ASCENT, DESCENT = 969, -242

LATIN = (
    list(range(0x20, 0x7F))
    + list(range(0xA0, 0x180))
    + [0x218, 0x219, 0x21A, 0x21B, 0x2BC, 0x2C6, 0x2C7, 0x2D8, 0x2DA, 0x2DC]
    + list(range(0x386, 0x3CF))
    + list(range(0x400, 0x460))
    + list(range(0x490, 0x494))
)
SYMBOLS = [
    ord(c)
    for c in "‐‑‒–—―‘’‚“”„†‡•…‰′″‹›⁄€₹₽₿™№℃ℓΩ⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎⅓⅔⅛⅜⅝⅞"
    "←↑→↓↔↕↖↗↘↙↩↪↵⇄⇐⇒⇔⇧⌃⌘⌥⌫⏎␣∂∆∇∈∉∏∑−∓∗∘∙√∝∞∠∣∥∧∨∩∪∫≈≠≡≤≥≪≫⊂⊃⊆⊇⊕⊖⊗⊙⋅⋯"
    "■□▢▪▫▲△▶▷▼▽◀◁◆◇○◎●◐◯★☆☑✓✔✕✗①②③④⑤⑥⑦⑧⑨⑩"
]
# Signs that the sources lack, and what stands for them.
ALIASES = {ord(sign): ord(stand_in) for sign, stand_in in {"∗": "*", "∙": "·", "⋅": "·", "✔": "✓", "✕": "×"}.items()}
CJK_PUNCTUATION = list(range(0x3000, 0x3018)) + list(range(0xFF01, 0xFF5F)) + [0xFFE5, 0x30FB]
# Beyond GB2312's first level: characters of given names and of everyday and school words.
EXTRA_CHINESE = (
    "婷琳娜倩妍婕璐瑶琪瑾瑜璇玥玮珺珂鑫淼焱垚彬斌栋桦楠梓榕槿沁泓浩浚涵渝湉滢潇澜熠煜烨炜炫烁晗晖晔晟昊昕旻旭"
    "翊翎翀皓睿祺禧稷筱芮芷苡茜茗茵荀荃莜莹菁萱葶蓓蔚蕊薇蕾藜蘅岚峥峻崎嵘嵩巍帆彤彦怡恺悦惠懿忻忱骏骁鹏鸿鹭麒麟"
    "霏霖霁雯韬颖飒馨匀叁咖啡喵嗨囤圳坍埔垄埠堃堑墩奕妤姣娴嫣嬴孜孪孵宸寰尧岐岷帕弈弩彰徊恬惕愫戎戛拭拷捋掂掸搀"
    "搁撸擂攸敞斐昱晏晷曦朔杞枚枢柠桉桢梵棱椅楷榄樱橄橙檬欣歆殷毓氖氘氙氚氦氩氪氡汐汕汶沂沅沈沐泠泗洮洱浒浙涪淇淮"
    "湘溧漳潍濮瀚焊焙燕牡犀狄獭玛玫瑰珀珊瑚琉璃璞瓷甄畅疆痣瘤癌癫皖皿盎睫瞳矩砷硒碘磷祁禹稞窈窕竺笙筠箐篆糯紊綦"
    "绮缇缤缪罕羲耘聿胰腺膈臀苯苷茨莓莘菲葵蒂蔓薛蜻蜓蝶螃蟹袅裘襄觅谧豚贲赟轩辙迢逻遐邓邯邱郝郦鄱酚酮酯醚醛醇钕钛"
    "钝钠钡钴钼铂铄铎铬铱铵锂锆锌锗锰镁镉镍闫阈阙陇隽雎靛鞠頔飓饨馥魁鲈鲤鲸鳄鸢鸾鹃麓黛齐龚龛鸢尾莺企鹅虻虾"
    "卷积窗棂叠栈拟驼峰阱偏斜峭熵秩矩阵缀缩籽籍谱赋趋辍钮阀隧颚颗"
)


def chinese():
    first_level = {
        ord(bytes([row, cell]).decode("gb2312"))
        for row in range(0xB0, 0xD8)
        for cell in range(0xA1, 0xFF)
        if (row, cell) <= (0xD7, 0xF9)
    }
    words = {
        ord(character)
        for pattern in ("**/*_zh_CN.properties", "**/*_zh_CN.md")
        for path in RESOURCES.glob(pattern)
        for character in path.read_text(encoding="utf-8")
        if ord(character) > 0x2E7F
    }
    return first_level | words | {ord(c) for c in EXTRA_CHINESE} | set(CJK_PUNCTUATION)


def name(font, family, style, copyright_text, origin):
    table = font["name"]
    table.names = []
    postscript = f"{family}-{style}".replace(" ", "")
    texts = {
        0: copyright_text,
        1: family,
        2: style,
        3: f"1.000;{postscript}",
        4: f"{family} {style}",
        5: "Version 1.000",
        6: postscript,
        10: origin,
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }
    for identifier, text in texts.items():
        table.setName(text, identifier, 3, 1, 0x409)
    bold = style == "Bold"
    font["head"].macStyle = 1 if bold else 0
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["OS/2"].usWeightClass = 700 if bold else 400


def subset_options():
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.notdef_outline = True
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "BASE", "VORG", "vhea", "vmtx"]
    return options


def tabular_digits(font):
    """What a digit's glyph becomes under the font's feature of tabular figures."""
    gsub = font["GSUB"].table
    lookups = {
        index
        for record in gsub.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    mapping = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(getattr(table, "ExtSubTable", table), "mapping", {}))
    return {digit: mapping[digit] for digit in (font.getBestCmap()[c] for c in range(0x30, 0x3A))}


def add_latin(font, latin):
    """Draws the glyphs of the Latin font into the Chinese one, as further glyphs of its first sub-font."""
    cff = font["CFF "].cff
    top = cff.topDictIndex[0]
    charstrings = top.CharStrings
    private = top.FDArray[0].Private
    scale = font["head"].unitsPerEm / latin["head"].unitsPerEm
    glyphs, cmap, tabular = latin.getGlyphSet(), latin.getBestCmap(), tabular_digits(latin)
    order = list(font.getGlyphOrder())
    free = (f"cid{number:05d}" for number in range(1, 65535) if f"cid{number:05d}" not in set(order))
    for code in sorted(set(LATIN + SYMBOLS) & set(cmap)):
        source = tabular.get(cmap[code], cmap[code])
        width = round(glyphs[source].width * scale)
        pen = T2CharStringPen(width - private.nominalWidthX, None)
        glyphs[source].draw(TransformPen(pen, Scale(scale)))
        glyph = next(free)
        charstrings.charStringsIndex.append(pen.getCharString(private, cff.GlobalSubrs))
        charstrings.charStrings[glyph] = len(charstrings.charStringsIndex) - 1
        top.FDSelect.gidArray.append(0)
        order.append(glyph)
        font["hmtx"][glyph] = (width, 0)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = glyph
    top.charset = order
    font.setGlyphOrder(order)


def compact(font):
    """One kind of name for each code, the fewest bytes for the metrics."""
    font["cmap"].tables = [t for t in font["cmap"].tables if t.isUnicode() and t.format in (4, 12)][:1]
    for metrics in (font["hhea"],):
        metrics.ascent, metrics.descent, metrics.lineGap = ASCENT, DESCENT, 0
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ASCENT, DESCENT, 0
    os2.usWinAscent, os2.usWinDescent = ASCENT, -DESCENT


def save(font, file):
    for table in font["cmap"].tables:
        for sign, stand_in in ALIASES.items():
            if stand_in in table.cmap:
                table.cmap.setdefault(sign, table.cmap[stand_in])
    OUT.mkdir(parents=True, exist_ok=True)
    path = OUT / file
    # Times are left as the sources have them, so that the same words give the same bytes.
    font.recalcTimestamp = False
    font.save(path)
    size = path.stat().st_size
    print(f"{file}: {size:,} bytes, {len(TTFont(path).getBestCmap()):,} characters")
    if size >= LIMIT:
        raise SystemExit(f"{file} is {size:,} bytes; the limit is {LIMIT:,}")


def build_sans(style, latin_style, chinese_style):
    latin = TTFont(INTER.format(latin_style))
    collection = TTCollection(CJK.format(chinese_style), lazy=True)
    font = next(f for f in collection.fonts if f["name"].getDebugName(1).startswith("Noto Sans CJK SC"))
    codes = (chinese() | set(SYMBOLS)) - (set(LATIN + SYMBOLS) & set(latin.getBestCmap()))
    subsetter = subset.Subsetter(subset_options())
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    add_latin(font, latin)
    compact(font)
    name(
        font,
        "Netloom Sans",
        style,
        "Latin: Copyright 2020 The Inter Project Authors. Chinese: (c) 2014-2021 Adobe (http://www.adobe.com/).",
        "A subset of Inter and Noto Sans CJK SC in one family, with tabular digits.",
    )
    top = font["CFF "].cff.topDictIndex[0]
    for entry in ("FullName", "FamilyName", "Notice", "Copyright", "version"):
        top.rawDict.pop(entry, None)
        if hasattr(top, entry):
            delattr(top, entry)
    font["CFF "].cff.fontNames = [f"NetloomSans-{style}"]
    save(font, f"NetloomSans-{style}.otf")


def build_mono():
    font = TTFont(MONO.format("Regular"))
    subsetter = subset.Subsetter(subset_options())
    subsetter.populate(unicodes=LATIN + SYMBOLS)
    subsetter.subset(font)
    name(
        font,
        "Netloom Mono",
        "Regular",
        "Copyright 2020 The JetBrains Mono Project Authors (https://github.com/JetBrains/JetBrainsMono)",
        "A subset of JetBrains Mono without ligatures.",
    )
    save(font, "NetloomMono-Regular.ttf")


if __name__ == "__main__":
    build_sans("Regular", "Regular", "Regular")
    build_sans("Bold", "SemiBold", "Bold")
    build_mono()
