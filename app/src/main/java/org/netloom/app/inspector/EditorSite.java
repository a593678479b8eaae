package org.netloom.app.inspector;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.netloom.app.fx.I18n;

/** What the editors of one selection share: the words, what was typed and could not be taken over, and where the focus is. */
final class EditorSite {

    /** Told where the focus is. */
    interface FocusListener {
        /** A setting's editor got the focus or lost it. */
        void focused(Setting<?> setting, boolean focused);
    }

    private final I18n i18n;
    private final FocusListener listener;

    private record Draft(String text, Optional<?> value) {}

    private final Map<String, Draft> drafts = new HashMap<>();
    private String subject = "";

    EditorSite(I18n i18n, FocusListener listener) {
        this.i18n = i18n;
        this.listener = listener;
    }

    I18n i18n() {
        return i18n;
    }

    /** From now on the drafts are those of another selection. */
    void turnTo(String newSubject) {
        subject = newSubject;
    }

    /** Keeps what was typed and means nothing, so that it is there again when the selection comes back. */
    void keepDraft(Setting<?> setting, String text) {
        drafts.put(subject + "/" + setting.id(), new Draft(text, setting.value().get()));
    }

    void dropDraft(Setting<?> setting) {
        drafts.remove(subject + "/" + setting.id());
    }

    /** What was typed, unless the value has been changed elsewhere since. */
    Optional<String> draft(Setting<?> setting) {
        return Optional.ofNullable(drafts.get(subject + "/" + setting.id()))
                .filter(draft -> draft.value().equals(setting.value().get()))
                .map(Draft::text);
    }

    void focused(Setting<?> setting, boolean focused) {
        listener.focused(setting, focused);
    }
}
