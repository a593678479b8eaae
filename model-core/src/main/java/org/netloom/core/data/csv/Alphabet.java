package org.netloom.core.data.csv;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The letters of a language beside those of ASCII.
 *
 * @param isMixed whether it is of many languages, of which each letter is as likely
 * @param letters small ones, the most frequent first
 * @param charsets the encodings of one byte a letter that the language is written in
 */
record Alphabet(boolean isMixed, String letters, List<String> charsets) {

    /** How much rarer the rarest letter of an alphabet is than the most frequent one, as a logarithm. */
    private static final double SPREAD = 4;

    private static final double STEEPEST = 0.25;

    private static final String[] WESTERN = {"windows-1252", "IBM850", "x-MacRoman"};
    private static final String[] CENTRAL = {"windows-1250", "ISO-8859-2", "IBM852"};
    private static final String[] BALTIC = {"windows-1257", "ISO-8859-4"};
    private static final String[] CYRILLIC = {"windows-1251", "KOI8-U", "ISO-8859-5", "IBM866", "x-MacCyrillic"};

    static final List<Alphabet> ALL = List.of(
            language("äüößé", WESTERN),
            language("éèàêçôîâûëïùüœæ", WESTERN),
            language("óíáéñúü", WESTERN),
            language("ãáçéíóêõúâàôü", WESTERN),
            language("èàòùéìíó", WESTERN),
            language("éèàóíòçúïü", WESTERN),
            language("äöåéü", WESTERN),
            language("åøæéöä", WESTERN),
            language("íáðéóöþúæý", WESTERN),
            language("äõüöšžé", WESTERN),
            language("ëéïöüèê", WESTERN),
            language("íáéěřčžýšůúňťďó", CENTRAL),
            language("áíéčžýšúľťôňóďäĺŕ", CENTRAL),
            language("łóąęśżćńź", CENTRAL),
            language("áéöóőüíúű", CENTRAL),
            language("ăîşâţ", CENTRAL),
            language("čšžćđ", CENTRAL),
            language("ıüşöğçİâî", "windows-1254"),
            language("ėšųįžąčūę", BALTIC),
            language("āēīšūņļžčķģ", BALTIC),
            language(
                    "оаеинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ",
                    "windows-1251",
                    "KOI8-R",
                    "ISO-8859-5",
                    "IBM866",
                    "x-MacCyrillic"),
            language("оаинівтерслкмдупзябьгйчхцїжєшюфщґ", CYRILLIC),
            language("аоеитнрсвлдкпмзябгучъцщжйшюфхьѝ", CYRILLIC),
            language("аоиенрстујвкмдлпзбгчшжцћхђљњџф", "windows-1251", "ISO-8859-5"),
            language("анеіоырслтядкупвмбгзйўхчьшжцюэёф", CYRILLIC),
            language("αοιετσνηρυκπλμςωγδόίάθχφέβήύώξζψϊϋΐΰ", "windows-1253", "ISO-8859-7", "IBM737"),
            language("יוהלארמתבשנדחקעפםטזצןגךסףץכ", "windows-1255", "IBM862"),
            language("اليمنرتوبهةدعسفقحكجشطصخىضزثذءغظأإآئؤپچگژ", "windows-1256", "ISO-8859-6"),
            language("านรกอเงมยลวดทสตะบปคหพชจขธณแศซถโภไผใญษฐฟฉัี่้ิุืู์็ำึ", "x-windows-874"),
            mixed("äåæãáàâçéèêëíìîïñöøóòôõšßüúùûýžœ", WESTERN),
            mixed("áäâăąćčçďđéěęëíîľĺłńňóöôőřŕšśşßťţúüůűýžźż", CENTRAL),
            mixed("ıüşöğçİâîéäßáàèêíóúñ", "windows-1254"));

    private static Alphabet language(String letters, String... charsets) {
        return new Alphabet(false, letters, List.of(charsets));
    }

    /** Of names from all over a region, of which each letter is as likely: nothing to be sure of. */
    private static Alphabet mixed(String letters, String... charsets) {
        return new Alphabet(true, letters, List.of(charsets));
    }

    /** How many letters are more frequent, or -1 if it is none of them. */
    int place(char c) {
        int place = letters.indexOf(c);
        return place < 0 ? letters.indexOf(Character.toLowerCase(c)) : place;
    }

    /** Likelihoods of the letters, which fall evenly. */
    double[] logs() {
        double fall = isMixed ? 0 : Math.min(STEEPEST, SPREAD / letters.length());
        double sum = IntStream.range(0, letters.length())
                .mapToDouble(i -> Math.exp(-fall * i))
                .sum();
        return IntStream.range(0, letters.length())
                .mapToDouble(i -> -fall * i - Math.log(sum))
                .toArray();
    }

    /** What {@link #logs()} are on average in text of the language, without their sign. */
    double entropy() {
        return Arrays.stream(logs()).map(log -> -log * Math.exp(log)).sum();
    }
}
