#!/bin/sh
#SBATCH --job-name=vmklab-sweep
#SBATCH --array=0-63
#SBATCH --cpus-per-task=2
#SBATCH --mem=2G
# All pairs of failures of design.vmklab.json in 64 parts, one task each. For another number of parts:
#   SHARDS=8 sbatch --array=0-7 sweep-array.sh
set -eu
exec vmklab sweep design.vmklab.json --pairs \
    --shard "$SLURM_ARRAY_TASK_ID/${SHARDS:-64}" \
    --json "part-$SLURM_ARRAY_TASK_ID.json"
