# What zsh makes of words when Tab is typed behind them: zsh -f zsh-complete.zsh SCRIPT WORDS
zmodload zsh/zpty
zpty terminal zsh -f -i
seen=''
# npm names vi as the editor, and zsh takes its keys from that.
zpty -w terminal "bindkey -e; PS1='>'; TERM=dumb; autoload -U compinit; compinit -D -u; source $1; echo READY"
until [[ $seen == *READY*READY* ]]; do zpty -r terminal piece && seen+=$piece; done
zpty -w -n terminal "$2"$'\t'
sleep 1
zpty -w -n terminal $'\C-a'"echo '<"$'\C-e'">'"$'\n'
zpty -w terminal 'echo DONE'
seen=''
until [[ $seen == *DONE*DONE* ]]; do zpty -r terminal piece && seen+=$piece || break; done
print -r -- $seen
zpty -d terminal
