curtain-waiting = コースを開いています… q か Ctrl-C で終了します。
