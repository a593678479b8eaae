package org.netloom.core.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PictureBlock;
import org.netloom.core.data.PictureColumns;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.prepare.DataPreparer;

/**
 * Rows whose answer nothing tells alone: a picture that is bright above or below, a text that praises or blames, a town of the north or
 * the south, and a number above or below 0. The answer is whether one of them goes together with the number, so that each by itself says
 * no more than a coin. Drawn by a seed.
 */
final class MixedData {

    static final List<String> NAMES = List.of("said", "town", "amount", "match");
    private static final int SIDE = 8;
    private static final List<String> GOOD = List.of("lovely", "great", "tasty");
    private static final List<String> BAD = List.of("cold", "rude", "awful");

    private final Table table;

    /** What goes together with the number. */
    enum Partner {
        PICTURE("photo"),
        TEXT("said"),
        TOWN("town");

        final String column;

        Partner(String column) {
            this.column = column;
        }
    }

    MixedData(Partner partner, int count) {
        Random random = new Random(11);
        List<List<String>> rows = new ArrayList<>();
        byte[] pixels = new byte[count * SIDE * SIDE];
        for (int row = 0; row < count; row++) {
            boolean above = random.nextBoolean();
            boolean praised = random.nextBoolean();
            int town = random.nextInt(40);
            double amount = random.nextGaussian();
            amount += Math.signum(amount) * 0.3;
            boolean other =
                    switch (partner) {
                        case PICTURE -> above;
                        case TEXT -> praised;
                        case TOWN -> town % 2 == 0;
                    };
            for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
                boolean bright = pixel < SIDE * SIDE / 2 == above;
                pixels[row * SIDE * SIDE + pixel] = (byte) ((bright ? 150 : 20) + random.nextInt(80));
            }
            String told = (praised ? GOOD : BAD).get(random.nextInt(3));
            String more = "we came by bus again and again ".substring(0, random.nextInt(30));
            rows.add(List.of(
                    more + " it was " + told,
                    "town " + town,
                    String.valueOf(amount),
                    other == amount > 0 ? "yes" : "no"));
        }
        table = PictureColumns.before(Table.of(NAMES, rows), "photo", new PictureBlock(pixels, SIDE, SIDE, 1));
    }

    Table table() {
        return table;
    }

    /** Settings by which chosen columns are learnt from. */
    static DataSettings settings(String... features) {
        List<String> seen = List.of(features);
        List<ColumnSettings> columns = new ArrayList<>();
        columns.add(column("photo", ColumnType.PICTURE, seen, Encoding.ONE_HOT));
        columns.add(column("said", ColumnType.TEXT, seen, Encoding.ONE_HOT));
        columns.add(column("town", ColumnType.CATEGORY, seen, Encoding.ORDINAL));
        columns.add(column("amount", ColumnType.NUMBER, seen, Encoding.ONE_HOT));
        columns.add(new ColumnSettings(
                "match", ColumnType.YES_NO, ColumnRole.TARGET, Imputation.TYPICAL, Scaling.NONE, Encoding.ONE_HOT));
        DataSettings settings = new DataSettings(
                new DataReference("mixed.csv", ""), CsvDialect.STANDARD, columns, SplitSettings.DEFAULT);
        return seen.contains("photo")
                ? settings.withPictures(new PictureSettings(SIDE, SIDE, 1, PictureSettings.Fit.CROP))
                : settings;
    }

    PreparedData prepared(String... features) {
        return DataPreparer.prepare(settings(features), table).toOptional().orElseThrow();
    }

    private static ColumnSettings column(String name, ColumnType type, List<String> seen, Encoding encoding) {
        return new ColumnSettings(
                name,
                type,
                seen.contains(name) ? ColumnRole.FEATURE : ColumnRole.IGNORED,
                Imputation.TYPICAL,
                Scaling.STANDARD,
                encoding);
    }
}
