package descenso.export;

import descenso.phrases.Controls;
import java.util.List;
import java.util.stream.Collectors;

/** Words at the head of a file that others read: lines that begin with a hash, no wider than a screen. */
final class HeaderComment {

    private static final int WIDTH = 100;

    private HeaderComment() {}

    /** A paragraph each, without a line's end after the last; an empty one is an empty line. */
    static String of(List<String> paragraphs) {
        return paragraphs.stream().map(HeaderComment::lines).collect(Collectors.joining("\n"));
    }

    /** Returns the paragraph as lines, with {@link Controls} shown. */
    private static String lines(String paragraph) {
        StringBuilder comment = new StringBuilder("#");
        int width = 1;
        for (String word : Controls.shownInLines(paragraph).strip().split("\\s+", -1)) {
            boolean isFull = width + 1 + word.length() > WIDTH;
            comment.append(isFull ? "\n# " : " ").append(word);
            width = isFull ? 2 + word.length() : width + 1 + word.length();
        }
        return comment.toString().stripTrailing();
    }
}
