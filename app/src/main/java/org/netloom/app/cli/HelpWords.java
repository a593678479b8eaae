package org.netloom.app.cli;

import java.util.Enumeration;
import java.util.ResourceBundle;

/** Sentences for picocli, which shows them as they are: two apostrophes that stand for one elsewhere are one here, too. */
final class HelpWords extends ResourceBundle {

    private final ResourceBundle bundle;

    HelpWords(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    @Override
    protected Object handleGetObject(String key) {
        return bundle.getString(key).replace("''", "'");
    }

    @Override
    public boolean containsKey(String key) {
        return bundle.containsKey(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return bundle.getKeys();
    }
}
