package org.netloom.core.text;

/**
 * A word that stands in a message's place and is itself a message, such as {@code parameter.units}: whoever writes the message
 * writes this first, in the same language.
 *
 * @param key the key of the word, which has no places of its own
 */
public record MessageKey(String key) {

    /** The word of a parameter. */
    public static MessageKey parameter(String parameterKey) {
        return new MessageKey("parameter." + parameterKey);
    }

    /** The word of a kind of layer. */
    public static MessageKey layer(String type) {
        return new MessageKey("layer." + type);
    }

    /** The word of a choice. */
    public static MessageKey choice(Enum<?> constant) {
        return new MessageKey("choice." + constant.name());
    }

    @Override
    public String toString() {
        return key;
    }
}
