package org.netloom.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the product in one language. The part of a key before its first dot names the bundle: {@code canvas.zoom-in} stands in
 * {@code messages/canvas.properties}. Immutable for callers, and safe for any thread.
 */
public final class Messages {

    private static final String FOLDER = "org.netloom.ui.messages.";

    private final Locale locale;
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    private Messages(Locale locale) {
        this.locale = locale;
    }

    /** The words for a locale: Simplified Chinese for every Chinese locale, English for all others. */
    public static Messages in(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return new Messages(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    /** English or Simplified Chinese. */
    public Locale locale() {
        return locale;
    }

    /**
     * The sentence of a key with the arguments in its places.
     *
     * @throws MissingResourceException if there is no such key; a test keeps all keys complete
     */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundleOf(key).getString(key), locale).format(arguments);
    }

    /** Whether there are words for a key. */
    public boolean has(String key) {
        try {
            return bundleOf(key).containsKey(key);
        } catch (MissingResourceException noBundle) {
            return false;
        }
    }

    private ResourceBundle bundleOf(String key) {
        int dot = key.indexOf('.');
        String room = dot < 0 ? key : key.substring(0, dot);
        return bundles.computeIfAbsent(
                room,
                name -> ResourceBundle.getBundle(
                        FOLDER + name,
                        locale,
                        Messages.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }
}
