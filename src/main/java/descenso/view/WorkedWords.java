package descenso.view;

import java.util.List;

/** How a question's right number comes about, told. */
record WorkedWords(WorkedView view) {
    List<String> told() {
        return List.of();
    }
}
