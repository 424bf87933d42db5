package io.duepath.legal.http;

import io.duepath.legal.document.CannotPrintException;
import io.duepath.legal.document.InvalidFieldsException;
import java.util.TreeMap;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a draft, or why it cannot be printed here. */
@RestControllerAdvice(assignableTypes = DocumentController.class)
class PaperProblems {

    @ExceptionHandler
    ProblemDetail invalid(InvalidFieldsException e) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "fields do not fit the document");
        TreeMap<String, String> fields = new TreeMap<>();
        e.problems().forEach((field, what) -> fields.put(field.toString(), what.toString()));
        problem.setProperty("fields", fields);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unprintable(CannotPrintException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail changed(OptimisticLockingFailureException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "the case was changed meanwhile; try again");
    }
}
