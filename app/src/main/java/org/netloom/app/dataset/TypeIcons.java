package org.netloom.app.dataset;

import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.core.data.ColumnType;

/** The sign of each type of column. */
final class TypeIcons {

    private TypeIcons() {}

    static FontIcon of(ColumnType type) {
        FontIcon icon = new FontIcon(code(type));
        icon.getStyleClass().add("ds-type-icon");
        return icon;
    }

    static String code(ColumnType type) {
        return switch (type) {
            case NUMBER -> "mdi2n-numeric";
            case CATEGORY -> "mdi2s-shape-outline";
            case YES_NO -> "mdi2t-toggle-switch-outline";
            case DATE -> "mdi2c-calendar-blank-outline";
            case TEXT -> "mdi2f-format-text";
            case ID -> "mdi2k-key-outline";
            case PICTURE -> "mdi2i-image-outline";
        };
    }
}
