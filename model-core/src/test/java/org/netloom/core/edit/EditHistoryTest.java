package org.netloom.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the history itself changes is no step. */
class EditHistoryTest {

    private static Edit<String> add(String letters) {
        return new Edit<>() {
            @Override
            public EditName name() {
                return EditName.of("add", letters);
            }

            @Override
            public String apply(String state) {
                return state + letters;
            }
        };
    }

    @Test
    void should_rewrite_all_states_without_a_step() {
        EditHistory<String> history = new EditHistory<>("");
        history.apply(add("a"));
        history.markSaved();
        history.apply(add("b"));
        history.undo();

        history.rewrite(state -> state.replace('a', 'x').replace('b', 'y'));

        assertThat(history.state()).isEqualTo("x");
        assertThat(history.isDirty()).isFalse();
        assertThat(history.names()).hasSize(2);
        history.redo();
        assertThat(history.state()).isEqualTo("xy");
        assertThat(history.savedPosition()).hasValue(1);
    }
}
