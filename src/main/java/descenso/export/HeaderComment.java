package descenso.export;

import descenso.phrases.ControlCharacters;
import java.util.List;
import java.util.stream.Collectors;

/** The header of an exported file: comment lines that begin with #, at most 100 columns wide. */
final class HeaderComment {

    private static final int WIDTH = 100;

    private HeaderComment() {}

    /**
     * Returns paragraphs as comment lines, without a line break at the end. An empty paragraph is an empty comment
     * line.
     */
    static String of(List<String> paragraphs) {
        return paragraphs.stream().map(HeaderComment::lines).collect(Collectors.joining("\n"));
    }

    /** Returns a paragraph as wrapped comment lines, with its {@link ControlCharacters} shown. */
    private static String lines(String paragraph) {
        StringBuilder comment = new StringBuilder("#");
        int width = 1;
        for (String word : ControlCharacters.shownInLines(paragraph).strip().split("\\s+", -1)) {
            boolean isFull = width + 1 + word.length() > WIDTH;
            comment.append(isFull ? "\n# " : " ").append(word);
            width = isFull ? 2 + word.length() : width + 1 + word.length();
        }
        return comment.toString().stripTrailing();
    }
}
