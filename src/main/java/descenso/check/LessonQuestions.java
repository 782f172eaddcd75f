package descenso.check;

import descenso.course.lesson.Block;
import descenso.course.lesson.Lesson;
import java.util.ArrayList;
import java.util.List;

/**
 * The questions of a lesson.
 *
 * @param all in order, including those inside lists and quotes
 * @param early the questions before the last block that is not a question
 */
record LessonQuestions(List<Block.QuestionBlock> all, List<Block.QuestionBlock> early) {

    static LessonQuestions of(Lesson lesson) {
        List<Block.QuestionBlock> all = new ArrayList<>();
        List<Block.QuestionBlock> early = new ArrayList<>();
        for (Block block : lesson.blocks().stream().flatMap(Block::leaves).toList()) {
            if (block instanceof Block.QuestionBlock question) {
                all.add(question);
            } else if (!(block instanceof Block.Unreadable)) {
                all.subList(early.size(), all.size()).forEach(early::add);
            }
        }
        return new LessonQuestions(all, early);
    }
}
