/*
 * CVODE on a generated model: BDF, Newton iteration, dense matrix, analytic Jacobian, restarted at every dose.
 *
 * driver INPUT OUTPUT: both files are rows of doubles as this machine keeps them. Prints, as one line of JSON, the seconds of each
 * repetition (the integration alone) and the counts of the last. Writes the samples of all states, person by person.
 */
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <time.h>

static double constants[CONSTANTS];

static int rhs(realtype t, N_Vector y, N_Vector rate, void *user) {
  (void)user;
  derivative(t, N_VGetArrayPointer_Serial(y), constants, N_VGetArrayPointer_Serial(rate));
  return 0;
}

static int jac(realtype t, N_Vector y, N_Vector rate, SUNMatrix matrix, void *user, N_Vector a, N_Vector b, N_Vector c) {
  (void)rate, (void)user, (void)a, (void)b, (void)c;
  jacobian(t, N_VGetArrayPointer_Serial(y), constants, SUNDenseMatrix_Data(matrix));
  return 0;
}

static void must(int flag, const char *what) {
  if (flag >= 0) return;
  fprintf(stderr, "%s failed (%d)\n", what, flag);
  exit(1);
}

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return at.tv_sec + 1e-9 * at.tv_nsec;
}

static double *take(FILE *file, size_t count) {
  double *all = malloc(sizeof(double) * (count > 0 ? count : 1));
  if (all == NULL || fread(all, sizeof(double), count, file) != count) {
    fprintf(stderr, "the input is too short\n");
    exit(1);
  }
  return all;
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  FILE *in = fopen(argv[1], "rb");
  FILE *out = fopen(argv[2], "wb");
  if (in == NULL || out == NULL) return 2;
  double *head = take(in, 7);
  const int persons = (int)head[0], doses = (int)head[1], samples = (int)head[2], repetitions = (int)head[3];
  const double until = head[4], relative = head[5];
  const int order = (int)head[6];
  double *absolute = take(in, STATES);
  double *parameters = take(in, (size_t)persons * PARAMETERS);
  double *starts = take(in, (size_t)persons * STATES);
  double *dose = take(in, (size_t)doses * 3);
  double *sample = take(in, samples);
  double *rows = malloc(sizeof(double) * ((size_t)persons * samples * STATES + 1));
  if (rows == NULL) return 1;
  // Touched before the clock starts, so that no page fault is counted.
  memset(rows, 0xff, sizeof(double) * ((size_t)persons * samples * STATES + 1));

  SUNContext context;
  must(SUNContext_Create(NULL, &context), "SUNContext_Create");
  N_Vector y = N_VNew_Serial(STATES, context);
  N_Vector tolerance = N_VMake_Serial(STATES, absolute, context);
  SUNMatrix matrix = SUNDenseMatrix(STATES, STATES, context);
  SUNLinearSolver solver = SUNLinSol_Dense(y, matrix, context);
  void *memory = CVodeCreate(CV_BDF, context);
  double *state = N_VGetArrayPointer_Serial(y);
  for (int i = 0; i < STATES; i++) state[i] = starts[i];
  must(CVodeInit(memory, rhs, 0, y), "CVodeInit");
  must(CVodeSVtolerances(memory, relative, tolerance), "CVodeSVtolerances");
  must(CVodeSetLinearSolver(memory, solver, matrix), "CVodeSetLinearSolver");
  must(CVodeSetJacFn(memory, jac), "CVodeSetJacFn");
  must(CVodeSetMaxNumSteps(memory, 100000000), "CVodeSetMaxNumSteps");
  must(CVodeSetMaxOrd(memory, order), "CVodeSetMaxOrd");

  long steps = 0, evaluations = 0, jacobians = 0, failures = 0;
  printf("{\"seconds\":[");
  for (int repetition = 0; repetition < repetitions; repetition++) {
    steps = evaluations = jacobians = failures = 0;
    const double started = now();
    for (int person = 0; person < persons; person++) {
      prepare(parameters + (size_t)person * PARAMETERS, constants);
      for (int i = 0; i < STATES; i++) state[i] = starts[(size_t)person * STATES + i];
      double *row = rows + (size_t)person * samples * STATES;
      double at = 0;
      int given = 0, taken = 0;
      while (at < until) {
        while (given < doses && dose[3 * given] <= at) {
          state[(int)dose[3 * given + 1]] += dose[3 * given + 2];
          given++;
        }
        const double next = given < doses && dose[3 * given] < until ? dose[3 * given] : until;
        must(CVodeReInit(memory, at, y), "CVodeReInit");
        must(CVodeSetStopTime(memory, next), "CVodeSetStopTime");
        realtype reached = at;
        while (taken < samples && sample[taken] < next) {
          must(CVode(memory, sample[taken], y, &reached, CV_NORMAL), "CVode");
          for (int i = 0; i < STATES; i++) *row++ = state[i];
          taken++;
        }
        must(CVode(memory, next, y, &reached, CV_NORMAL), "CVode");
        while (taken < samples && sample[taken] <= next) {
          for (int i = 0; i < STATES; i++) *row++ = state[i];
          taken++;
        }
        long more;
        CVodeGetNumSteps(memory, &more), steps += more;
        CVodeGetNumRhsEvals(memory, &more), evaluations += more;
        CVodeGetNumJacEvals(memory, &more), jacobians += more;
        CVodeGetNumErrTestFails(memory, &more), failures += more;
        at = next;
      }
    }
    printf("%s%.9g", repetition > 0 ? "," : "", now() - started);
  }
  printf("],\"steps\":%ld,\"evaluations\":%ld,\"jacobians\":%ld,\"failures\":%ld}\n", steps, evaluations, jacobians, failures);
  fwrite(rows, sizeof(double), (size_t)persons * samples * STATES, out);
  return fclose(out) == 0 ? 0 : 1;
}
