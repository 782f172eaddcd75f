package descenso.course;

import descenso.course.question.Exercise;

/** A question of the course with its page. */
public record CourseQuestion(String pageId, Exercise exercise) {}
