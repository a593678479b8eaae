package org.netloom.core.data.csv;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Files as people have them, each with the table that a person would see in it. Those that are no table are in {@link BadFilesTest}. */
final class NastyFiles {

    private NastyFiles() {}

    /**
     * A file.
     *
     * @param table its names and rows, with | between cells and a line break between rows; numbers are checked as they are written
     * @param wish what a person must say of it
     * @param remarks the codes of what is said of it
     */
    record Nasty(String what, byte[] bytes, DialectWish wish, String table, String remarks) {
        /** The same file, of which a person must say something, since it cannot be found out. */
        Nasty asking(UnaryOperator<DialectWish> said) {
            return new Nasty(what, bytes, said.apply(wish), table, remarks);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private static Nasty nasty(String what, String text, String table, String remarks) {
        return nasty(what, text, "UTF-8", table, remarks);
    }

    private static Nasty nasty(String what, String text, String charset, String table, String remarks) {
        return new Nasty(what, text.getBytes(Charset.forName(charset)), DialectWish.AUTO, table, remarks);
    }

    static Stream<Nasty> all() {
        return Stream.of(
                        delimiters(),
                        quotes(),
                        headers(),
                        rows(),
                        above(),
                        encodings(),
                        nationalEncodings(),
                        years(),
                        named())
                .flatMap(List::stream);
    }

    private static List<Nasty> delimiters() {
        String plain = "a|b\n1|x\n2|y";
        return List.of(
                nasty("commas", "a,b\n1,x\n2,y\n", plain, ""),
                nasty("semicolons", "a;b\n1;x\n2;y\n", plain, ""),
                nasty("tabs", "a\tb\n1\tx\n2\ty\n", plain, ""),
                nasty("bars", "a|b\n1|x\n2|y\n", plain, ""),
                nasty("spaces", "a b\n1 x\n2 y\n", plain, ""),
                nasty(
                        "columns aligned by spaces",
                        "  a    b\n  1    x\n 20  yy  \n300    z\n",
                        "a|b\n1|x\n20|yy\n300|z",
                        ""),
                nasty(
                        "numbers aligned by spaces, and names in quotes behind a tab",
                        "18.0   8   307.0\t\"ford torino\"\n15.0   8   350.0\t\"buick skylark 320\"\n9.0    4   97.0\t\"fiat\"\n",
                        "column_1|column_2|column_3|column_4\n18.0|8|307.0|ford torino\n15.0|8|350.0|buick skylark 320\n9.0|4|97.0|fiat",
                        ""),
                nasty(
                        "numbers parted by one tab or two",
                        "15.26\t14.84\t\t1\n14.88\t14.57\t1\n14.29\t\t14.09\t1\n13.84\t13.94\t2\n",
                        "column_1|column_2|column_3\n15.26|14.84|1\n14.88|14.57|1\n14.29|14.09|1\n13.84|13.94|2",
                        ""),
                nasty("spaces behind commas", "a, b\n1, x\n2, y\n", plain, ""),
                nasty("tabs beside empty cells", "a\tb\tc\n1\t\t3\n\t2\t\n", "a|b|c\n1||3\n|2|", ""),
                nasty("semicolons and decimal commas", "a;b\n1,5;x\n2,5;y\n", "a|b\n1,5|x\n2,5|y", ""),
                nasty(
                        "decimal commas and points between thousands",
                        "a;b\n1.234,5;x\n2.000,0;y\n",
                        "a|b\n1.234,5|x\n2.000,0|y",
                        ""),
                nasty("commas within texts of semicolons", "a;b\nx, y;1\nz, w;2\n", "a|b\nx, y|1\nz, w|2", ""),
                nasty("semicolons within texts of commas", "a,b\nx;y,1\nz;w,2\n", "a|b\nx;y|1\nz;w|2", ""),
                nasty("thousands in quotes", "a,b\n\"1,234\",x\n\"5,678\",y\n", "a|b\n1,234|x\n5,678|y", ""),
                nasty("one column", "a\n1\n2\n", "a\n1\n2", ""),
                nasty(
                        "one column of sentences",
                        "text\nwell so\nso be it\nyes it is\nno\n",
                        "text\nwell so\nso be it\nyes it is\nno",
                        "*"),
                nasty(
                        "one column of sentences, a few with a comma",
                        "text\nwell\nso, so\nyes it is\nno\nnever\nmaybe\n",
                        "text\nwell\nso, so\nyes it is\nno\nnever\nmaybe",
                        "*"),
                nasty("delimiters at the end of rows", "a,b,\n1,x,\n2,y,\n", "a|b|column_3\n1|x|\n2|y|", "name-empty"));
    }

    private static List<Nasty> quotes() {
        String quoted = "a|b\nx, y|1\nz|2";
        return List.of(
                nasty("double quotes", "a,b\n\"x, y\",1\n\"z\",2\n", quoted, ""),
                nasty("single quotes", "a,b\n'x, y',1\n'z',2\n", quoted, ""),
                nasty("every cell in quotes", "\"a\",\"b\"\n\"x, y\",\"1\"\n\"z\",\"2\"\n", quoted, ""),
                nasty("spaces before quotes", "a, b\n\"x, y\", \"1\"\n\"z\", \"2\"\n", quoted, ""),
                nasty("quotes written twice", "a,b\n\"say \"\"hi\"\"\",1\n\"z\",2\n", "a|b\nsay \"hi\"|1\nz|2", ""),
                nasty(
                        "quotes behind backslashes",
                        "a,b\n\"say \\\"hi\\\" now\",1\n\"z\",2\n",
                        "a|b\nsay \"hi\" now|1\nz|2",
                        ""),
                nasty(
                        "commas behind backslashed quotes",
                        "a,b\n\"x \\\"y\\\", z\",1\n\"w\",2\n",
                        "a|b\nx \"y\", z|1\nw|2",
                        ""),
                nasty("folders", "a,b\n\"C:\\x\\\",1\n\"D:\\\",2\n", "a|b\nC:\\x\\|1\nD:\\|2", ""),
                nasty("line breaks in quotes", "a,b\n\"x\ny\",1\n\"z\",2\n", "a|b\nx⏎y|1\nz|2", ""),
                nasty("windows line breaks in quotes", "a,b\r\n\"x\r\ny\",1\r\n\"z\",2\r\n", "a|b\nx⏎y|1\nz|2", ""),
                nasty("a quote never closed", "a,b\n1,x\n2,\"y\n3,z\n", "a|b\n1|x\n2|\"y\n3|z", "quotes-unpaired"),
                nasty("a quote never closed in the header", "a,\"b\n1,x\n2,y\n", "a|\"b\n1|x\n2|y", "quotes-unpaired"),
                nasty("text behind a quote", "a,b\n1,\"x\" y\n2,z\n", "a|b\n1|\"x\" y\n2|z", "quotes-unpaired"),
                nasty("inches", "a,b\n5\" pipe,1\n7\" pipe,2\n", "a|b\n5\" pipe|1\n7\" pipe|2", ""),
                nasty("apostrophes", "a,b\nd'Or,1\nthe dog's,2\n", "a|b\nd'Or|1\nthe dog's|2", ""),
                nasty("empty quotes", "a,b\n\"\",1\n\"x\",2\n", "a|b\n|1\nx|2", ""),
                nasty("quotes around a comma", "a,b\n\",\",1\n\",\",2\n", "a|b\n,|1\n,|2", ""),
                nasty("a guarded formula", "a,b\n'=1+1,1\nx,2\n", "a|b\n=1+1|1\nx|2", ""));
    }

    private static List<Nasty> headers() {
        return List.of(
                nasty(
                        "names of groups above names, and one column of numbers",
                        "Weather,,Meta\nTemp,Town,Class\n62.9,A,hi\n64.5,B,lo\n61,A,hi\n",
                        "Weather Temp|Weather Town|Meta Class\n62.9|A|hi\n64.5|B|lo\n61|A|hi",
                        ""),
                nasty("no header, numbers", "1,2\n3,4\n5,6\n", "column_1|column_2\n1|2\n3|4\n5|6", ""),
                nasty(
                        "no header, words found again",
                        "red,1\nblue,2\nred,3\n",
                        "column_1|column_2\nred|1\nblue|2\nred|3",
                        ""),
                nasty("the same name twice", "a,a,b\n1,2,3\n4,5,6\n", "a|a_2|b\n1|2|3\n4|5|6", "name-repeated"),
                nasty(
                        "a name that a repeated one would get",
                        "a,a,a_2\n1,2,3\n4,5,6\n",
                        "a|a_3|a_2\n1|2|3\n4|5|6",
                        "name-repeated"),
                nasty("a name left out", "a,,c\n1,2,3\n4,5,6\n", "a|column_2|c\n1|2|3\n4|5|6", "name-empty"),
                nasty("spaces around names", " a , b \n1,2\n3,4\n", "a|b\n1|2\n3|4", ""),
                nasty(
                        "names of rows as R writes them",
                        "x,y\nr1,1,2\nr2,3,4\n",
                        "column_1|x|y\nr1|1|2\nr2|3|4",
                        "name-empty"),
                nasty(
                        "groups above names",
                        "id,size,,age\n,w,h,y\n1,2,3,4\n5,6,7,8\n",
                        "id|size w|size h|age y\n1|2|3|4\n5|6|7|8",
                        ""),
                nasty("units below names", "t,v\ns,m/s\n1,2\n3,4\n", "t s|v m/s\n1|2\n3|4", ""),
                nasty("names of two lines", "\"a\nb\",c\n1,2\n3,4\n", "a⏎b|c\n1|2\n3|4", ""));
    }

    private static List<Nasty> rows() {
        String plain = "a|b\n1|x\n2|y";
        return List.of(
                nasty("no line break at the end", "a,b\n1,x\n2,y", plain, ""),
                nasty("windows line breaks", "a,b\r\n1,x\r\n2,y\r\n", plain, ""),
                nasty("old Macintosh line breaks", "a,b\r1,x\r2,y\r", plain, ""),
                nasty("mixed line breaks", "a,b\r\n1,x\n2,y\r", plain, ""),
                nasty("blank lines", "a,b\n\n1,x\n\n\n2,y\n\n", plain, ""),
                nasty("blank lines at the beginning", "\n\na,b\n1,x\n2,y\n", plain, ""),
                nasty("rows of nothing", "a,b\n1,x\n,\n2,y\n,\n", plain, "rows-blank"),
                nasty("short rows", "a,b,c\n1,x,3\n2\n4,y,6\n", "a|b|c\n1|x|3\n2||\n4|y|6", "rows-too-short"),
                nasty("long rows", "a,b\n1,x\n2,y,z\n3,w\n", "a|b\n1|x\n2|y\n3|w", "rows-too-long"),
                nasty("truncated in a row", "a,b,c\n1,2,3\n4,5,6\n7,8", "a|b|c\n1|2|3\n4|5|6\n7|8|", "rows-too-short"),
                nasty("truncated in quotes", "a,b\n1,\"x\"\n2,\"y", "a|b\n1|x\n2|\"y", "quotes-unpaired"),
                nasty("percent", "a,b\n5%,x\n7.5%,y\n", "a|b\n5%|x\n7.5%|y", ""),
                nasty("units", "a,b\n5 kg,x\n7.5 kg,y\n", "a|b\n5 kg|x\n7.5 kg|y", ""),
                nasty(
                        "decimal commas before units, which commas could part too",
                        "a;b;c\n446,47 EUR;41,5%;9,8 °C\n7,50 EUR;3,5%;41,2 °C\n",
                        "a|b|c\n446,47 EUR|41,5%|9,8 °C\n7,50 EUR|3,5%|41,2 °C",
                        ""),
                nasty("prices", "a,b\n\"$1,200\",x\n$7,y\n", "a|b\n$1,200|x\n$7|y", ""),
                nasty("missing in many ways", "a,b\n1,x\nNA,y\n?,z\n,w\n", "a|b\n1|x\nNA|y\n?|z\n|w", ""),
                nasty("only one row", "a,b\n1,x\n", "a|b\n1|x", ""));
    }

    private static List<Nasty> above() {
        String plain = "a|b\n1|x\n2|y";
        return List.of(
                nasty("a comment", "# by hand\na,b\n1,x\n2,y\n", plain, "comments-left-out"),
                nasty(
                        "comments and a blank line",
                        "# one\n# two, three\n\na,b\n1,x\n2,y\n",
                        plain,
                        "comments-left-out"),
                nasty(
                        "titles",
                        "Report of 2024;;;\nby;hand;;\n\nid;a;b;c\n1;2,5;x;4\n2;3,5;y;5\n",
                        "id|a|b|c\n1|2,5|x|4\n2|3,5|y|5",
                        "titles-left-out"),
                nasty(
                        "a title without delimiters",
                        "Carbon dioxide at noon\nyear,ppm\n1959,315.9\n1960,316.9\n",
                        "year|ppm\n1959|315.9\n1960|316.9",
                        "titles-left-out"),
                nasty(
                        "a title in quotes behind a comment",
                        "# export\n\"All, really\"\nid,a,b\n1,2,x\n3,4,y\n",
                        "id|a|b\n1|2|x\n3|4|y",
                        "comments-left-out titles-left-out"),
                nasty(
                        "comments between rows",
                        "a,b\n1,x\n# moved, here\n2,y\n3,x\n4,y\n5,x\n",
                        "a|b\n1|x\n2|y\n3|x\n4|y\n5|x",
                        "rows-commented"),
                nasty(
                        "comments between rows as above them",
                        "# by hand\na,b\n1,x\n#moved\n2,y\n#1,z\n",
                        "a|b\n1|x\n2|y\n#1|z",
                        "comments-left-out rows-commented"),
                nasty("colours and marked words", "a,b\n#ff0000,1\n#00ff00,2\n", "a|b\n#ff0000|1\n#00ff00|2", ""),
                nasty(
                        "marked words beside others",
                        "a,b\nu,1\n# v,2\n#w,3\nx,4\ny,5\nz,6\nu,7\nv,8\nx,9\ny,1\n",
                        "a|b\nu|1\n# v|2\n#w|3\nx|4\ny|5\nz|6\nu|7\nv|8\nx|9\ny|1",
                        ""),
                nasty("names in a comment", "# a,b\n1,x\n2,y\n", plain, ""),
                nasty("the delimiter named", "sep=;\na;b\n1;x\n2;y\n", plain, "*"),
                nasty("the delimiter named, windows", "sep=;\r\na;b\r\n1;x\r\n2;y\r\n", plain, "*"));
    }

    private static List<Nasty> encodings() {
        String latin = "name;n\nJosé;1\nFrançois;2\nZoë;3\nMünchen;4\n";
        String latinTable = "name|n\nJosé|1\nFrançois|2\nZoë|3\nMünchen|4";
        String chinese = "姓名,城市\n" + "张三,北京市朝阳区\n李四,上海市浦东新区\n".repeat(4);
        String chineseTable = "姓名|城市" + "\n张三|北京市朝阳区\n李四|上海市浦东新区".repeat(4);
        String japanese = "なまえ,とし\nさくら,1\nたろう,2\n";
        String japaneseTable = "なまえ|とし\nさくら|1\nたろう|2";
        String russian = "город;n\nМосква;1\nСанкт-Петербург;2\nНовосибирск;3\nЕкатеринбург;4\n";
        String russianTable = "город|n\nМосква|1\nСанкт-Петербург|2\nНовосибирск|3\nЕкатеринбург|4";
        return List.of(
                nasty("UTF-8", latin, latinTable, ""),
                nasty("UTF-8 with a mark", "\uFEFF" + latin, latinTable, ""),
                nasty("UTF-8 with a mark before a quote", "\uFEFF\"a\",b\n1,x\n2,y\n", "a|b\n1|x\n2|y", ""),
                nasty("UTF-16LE with a mark", "\uFEFF" + latin, "UTF-16LE", latinTable, ""),
                nasty("UTF-16BE with a mark", "\uFEFF" + latin, "UTF-16BE", latinTable, ""),
                nasty("UTF-16LE", latin, "UTF-16LE", latinTable, ""),
                nasty("UTF-16BE", latin, "UTF-16BE", latinTable, ""),
                nasty("windows-1252", latin, "windows-1252", latinTable, ""),
                nasty("windows-1251", russian, "windows-1251", russianTable, ""),
                nasty("GB18030", chinese, "GB18030", chineseTable, ""),
                nasty("Shift_JIS", japanese, "Shift_JIS", japaneseTable, ""),
                nasty("faces", "a,b\n😀,1\n👍🏽,2\n", "a|b\n😀|1\n👍🏽|2", ""));
    }

    /** Encodings of which a short text says little: found out, or right once a person says which it is. */
    private static List<Nasty> nationalEncodings() {
        String polish = "miasto;n\nŁódź;1\nGdańsk;2\nWrocław;3\nBiałystok;4\nCzęstochowa;5\n";
        String czech = "město;n\nPlzeň;1\nTřebíč;2\nDěčín;3\nJihlava;4\n";
        String turkish = "şehir;n\nİstanbul;1\nEskişehir;2\nMuğla;3\nDiyarbakır;4\n";
        String greek = "πόλη;n\nΑθήνα;1\nΘεσσαλονίκη;2\nΠάτρα;3\nΗράκλειο;4\nΛάρισα;5\n";
        String taiwanese = "姓名,城市\n" + "王小明,臺北市信義區\n陳美麗,高雄市鳳山區\n".repeat(4);
        String japanese = "名前,都市\n" + "山田さくら,東京\n田中たろう,大阪市\n".repeat(4);
        String korean = "이름,도시\n" + "김철수,서울특별시\n이영희,부산광역시\n".repeat(4);
        String simplified = "姓名,城市\n" + "张三,北京市朝阳区\n李四,上海市浦东新区\n".repeat(4);
        String ukrainian = "місто;n\nКиїв;1\nЛьвів;2\nХарків;3\nЧернівці;4\n";
        return Stream.of(
                        in("windows-1250", "Polish", polish),
                        in("windows-1250", "Czech", czech),
                        in("windows-1254", "Turkish", turkish),
                        in("windows-1253", "Greek", greek),
                        in("windows-1251", "Ukrainian", ukrainian),
                        in("Big5", "Taiwanese", taiwanese),
                        in("EUC-JP", "Japanese", japanese),
                        in("Shift_JIS", "Japanese", japanese),
                        in("EUC-KR", "Korean", korean),
                        in("GB18030", "Chinese", simplified),
                        List.of(
                                ofText("UTF-16LE", "Chinese", simplified, UnaryOperator.identity()),
                                ofText("UTF-16BE", "Chinese", simplified, UnaryOperator.identity()),
                                ofText("UTF-16LE", "Russian", ukrainian, UnaryOperator.identity()),
                                ofText("UTF-16LE", "marked Chinese", "\uFEFF" + simplified, UnaryOperator.identity()),
                                ofText("UTF-16BE", "marked Chinese", "\uFEFF" + simplified, UnaryOperator.identity())))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Nasty> in(String charset, String language, String text) {
        return List.of(ofText(charset, language, text, wish -> wish.withCharset(Optional.of(charset))));
    }

    private static Nasty ofText(String charset, String language, String text, UnaryOperator<DialectWish> said) {
        String table =
                text.replace("\uFEFF", "").replace(';', '|').replace(',', '|').strip();
        return nasty(language + " in " + charset, text, charset, table, "").asking(said);
    }

    /** Numbers that are names. */
    private static List<Nasty> years() {
        return List.of(
                nasty(
                        "years",
                        "country,2019,2020\nItaly,1.5,2.5\nSpain,3.5,4.5\n",
                        "country|2019|2020\nItaly|1.5|2.5\nSpain|3.5|4.5",
                        ""),
                nasty(
                        "years, the last first",
                        "country;2020;2019;2018\nItaly;1;2;3\nSpain;4;5;6\n",
                        "country|2020|2019|2018\nItaly|1|2|3\nSpain|4|5|6",
                        ""),
                nasty(
                        "years in quotes",
                        "\"country\",\"2019\",\"2020\"\n\"Italy\",1,2\n\"Spain\",3,4\n",
                        "country|2019|2020\nItaly|1|2\nSpain|3|4",
                        ""),
                nasty(
                        "years and nothing else",
                        "1990,2000,2010\n10,20,31\n40,50,61\n",
                        "1990|2000|2010\n10|20|31\n40|50|61",
                        ""),
                nasty(
                        "columns counted from 0",
                        "0,1,2,3\n5.1,3.5,1.4,a\n4.9,3.0,1.4,b\n",
                        "0|1|2|3\n5.1|3.5|1.4|a\n4.9|3.0|1.4|b",
                        ""),
                nasty(
                        "columns counted from 0 beside an index",
                        ",0,1,2\na,5.1,3.5,1.4\nb,4.9,3.0,1.4\n",
                        "column_1|0|1|2\na|5.1|3.5|1.4\nb|4.9|3.0|1.4",
                        "name-empty"),
                nasty(
                        "rows that look like years",
                        "Italy,2019,2020\nSpain,2001,2002\nFrance,2005,2006\n",
                        "column_1|column_2|column_3\nItaly|2019|2020\nSpain|2001|2002\nFrance|2005|2006",
                        ""),
                nasty(
                        "rows that count",
                        "0,1,2\n3,4,5\n6,7,8\n",
                        "column_1|column_2|column_3\n0|1|2\n3|4|5\n6|7|8",
                        ""));
    }

    /** Files that name their delimiter themselves, as Excel reads and writes it. */
    private static List<Nasty> named() {
        return List.of(
                nasty(
                        "the delimiter named, not the likely one",
                        "sep=;\na,b;c\n1,2;x\n3,4;y\n",
                        "a,b|c\n1,2|x\n3,4|y",
                        ""),
                nasty("a colon named", "sep=:\na:b\n1:x\n2:y\n", "a|b\n1|x\n2|y", ""),
                nasty("a tab named", "sep=\t\na\tb\n1\tx\n2\ty\n", "a|b\n1|x\n2|y", ""),
                nasty("the delimiter named in quotes", "\"sep=,\"\na,b\n1,x\n2,y\n", "a|b\n1|x\n2|y", ""),
                nasty("the delimiter named behind a mark", "\uFEFFSEP=;\r\na;b\r\n1;x\r\n2;y\r\n", "a|b\n1|x\n2|y", ""),
                nasty("thousands or decimals", "a;b\n1,234;x\n5,678;y\n", "a|b\n1,234|x\n5,678|y", ""),
                nasty(
                        "a backslash before a backslash",
                        "a,b\n\"x \\\"y\\\" \\\\\",1\n\"z\",2\n",
                        "a|b\nx \"y\" \\|1\nz|2",
                        ""),
                nasty(
                        "ten quotes never closed",
                        "a,b\n" + "1,\"x\n".repeat(9) + "2,y\n",
                        "a|b\n" + "1|\"x\n".repeat(9) + "2|y",
                        "quotes-unpaired"),
                nasty(
                        "a third of the rows with a quote never closed",
                        "a,b\n" + "1,x\n2,y\n3,\"z\n".repeat(30),
                        ("a|b\n" + "1|x\n2|y\n3|\"z\n".repeat(30)).strip(),
                        "quotes-ignored"),
                nasty(
                        "unpaired quotes among paired ones",
                        "a,b\n" + "\"x, y\",1\n".repeat(3) + "\"z,2\nw,3\n",
                        "a|b\n" + "x, y|1\n".repeat(3) + "\"z|2\nw|3",
                        "quotes-unpaired"));
    }
}
