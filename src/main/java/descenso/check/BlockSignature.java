package descenso.check;

import descenso.course.lesson.Block;

/** Returns the Markdown notation of a block's kind, as a name for the kind that is the same in every language. */
final class BlockSignature implements Block.Visitor<String> {

    private BlockSignature() {}

    static String of(Block block) {
        return block.accept(new BlockSignature());
    }

    @Override
    public String heading(Block.Heading heading) {
        return "#".repeat(heading.level());
    }

    @Override
    public String paragraph(Block.Paragraph paragraph) {
        return "¶";
    }

    @Override
    public String bulletList(Block.BulletList list) {
        return "-";
    }

    @Override
    public String orderedList(Block.OrderedList list) {
        return "1.";
    }

    @Override
    public String quote(Block.Quote quote) {
        return ">";
    }

    @Override
    public String table(Block.Table table) {
        return "| |";
    }

    @Override
    public String displayFormula(Block.DisplayFormula formula) {
        return "$$";
    }

    @Override
    public String code(Block.Code code) {
        return "```";
    }

    @Override
    public String rule(Block.Rule rule) {
        return "---";
    }

    @Override
    public String question(Block.QuestionBlock question) {
        return "```question";
    }

    @Override
    public String unreadable(Block.Unreadable unreadable) {
        return "```" + unreadable.info();
    }

    @Override
    public String experiment(Block.ExperimentBlock experiment) {
        return "```experiment";
    }
}
